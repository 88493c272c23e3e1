package org.kommunegraf.dataset;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in plain words why a text is no YAML: the parser speaks of tokens, people of brackets and
 * quotes.
 */
final class SyntaxSentence {

  private static final Pattern BAD_START =
      Pattern.compile("found character '(.)' that cannot start any token.*");

  private SyntaxSentence() {}

  /**
   * The line to mend: where the parser stopped, or where something begins that it then missed the
   * end of.
   */
  static int line(MarkedYamlEngineException e) {
    return isOpenQuote(e) || isKeyWithoutColon(e)
        ? YamlFile.line(e.getContextMark())
        : YamlFile.line(e.getProblemMark().or(e::getContextMark));
  }

  static String of(MarkedYamlEngineException e) {
    String problem = problem(e);
    Matcher start = BAD_START.matcher(problem);
    if (problem.contains("TAB") || (start.matches() && start.group(1).isBlank())) {
      return "a tab stands here; indent with spaces";
    }
    if (start.matches()) {
      return "a text cannot begin with " + start.group(1) + "; put it in quotes";
    }
    if (isOpenQuote(e)) {
      return "the quotes that open here are not closed";
    }
    if (isKeyWithoutColon(e)) {
      return "a colon is missing after the key";
    }
    return of(context(e), problem, e);
  }

  private static String of(String context, String problem, MarkedYamlEngineException e) {
    if (context.contains("flow")) {
      return "the bracket that opens on line %d is not closed, or a comma is missing (%s)"
          .formatted(YamlFile.line(e.getContextMark()), problem);
    }
    if (context.contains("anchor") || context.contains("alias") || context.contains("tag")) {
      return "a text cannot begin with &, * or !; put it in quotes";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "a colon stands where none can; put a text with a colon in quotes, or correct the"
          + " indentation";
    }
    if (problem.contains("unknown escape")) {
      return "after the backslash stands no known sign (%s); use single quotes, or write it twice"
          .formatted(problem);
    }
    if (problem.startsWith("expected <block end>")) {
      return ("the line does not fit to those above it (%s); correct its indentation, or put the"
                  + " whole")
              .formatted(problem)
          + " text in quotes";
    }
    return problem + "; correct the indentation, or put the text in quotes";
  }

  private static boolean isOpenQuote(MarkedYamlEngineException e) {
    return context(e).contains("quoted scalar") && problem(e).contains("end of stream");
  }

  private static boolean isKeyWithoutColon(MarkedYamlEngineException e) {
    return problem(e).startsWith("could not find expected ':'");
  }

  private static String context(MarkedYamlEngineException e) {
    return Objects.requireNonNullElse(e.getContext(), "");
  }

  private static String problem(MarkedYamlEngineException e) {
    return Objects.requireNonNullElse(e.getProblem(), "").replaceAll("\\s+", " ").strip();
  }
}
