package org.kommunegraf.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kommunegraf.dataset.Exclusion;
import org.kommunegraf.dataset.Place;
import org.kommunegraf.dataset.Problem;

/** Every exclusion names a numeral that exists, once, and that no citation covers. */
final class ExclusionCheck {

  private final String file;
  private final SourceText source;
  private final Coverage coverage;
  private final Consumer<Problem> problems;
  private final Map<Integer, Place> first = new HashMap<>();

  ExclusionCheck(String file, SourceText source, Coverage coverage, Consumer<Problem> problems) {
    this.file = file;
    this.source = source;
    this.coverage = coverage;
    this.problems = problems;
  }

  /**
   * Checks the exclusions of a document, after its citations, and notes the numerals that they
   * exclude.
   */
  void check(List<Exclusion> exclusions) {
    exclusions.forEach(this::check);
  }

  private void check(Exclusion exclusion) {
    if (exclusion.line() > source.lines()) {
      problem(
          exclusion,
          "line "
              + exclusion.line()
              + " is excluded, but "
              + file
              + " ends at line "
              + source.lines()
              + "; correct the line or delete the exclusion");
    } else if (exclusion.numeral() > source.numeralsOn(exclusion.line())) {
      problem(
          exclusion,
          "numeral "
              + exclusion.numeral()
              + " of line "
              + exclusion.line()
              + " is excluded, but that line"
              + " of "
              + file
              + " has "
              + numeralsOn(exclusion.line())
              + "; correct the number or delete the exclusion");
    } else {
      checkExisting(exclusion, source.firstNumeral(exclusion.line()) + exclusion.numeral() - 1);
    }
  }

  private void checkExisting(Exclusion exclusion, int numeral) {
    Place before = first.putIfAbsent(numeral, exclusion.place());
    if (before != null) {
      problem(
          exclusion,
          quoted(numeral) + " is excluded already, at " + before + "; delete one of the two");
    } else if (coverage.cited().get(numeral)) {
      problem(
          exclusion,
          quoted(numeral)
              + " on line "
              + exclusion.line()
              + " of "
              + file
              + " is excluded although a citation covers it; delete the exclusion");
    } else {
      coverage.excluded().set(numeral);
    }
  }

  private String numeralsOn(int line) {
    int count = source.numeralsOn(line);
    int start = source.firstNumeral(line);
    String all =
        IntStream.range(start, start + count)
            .mapToObj(this::quoted)
            .collect(Collectors.joining(", "));
    return count == 0
        ? "no numeral"
        : count == 1 ? "only " + all : "only the " + count + " numerals " + all;
  }

  private String quoted(int numeral) {
    return "\"" + source.numeral(numeral) + "\"";
  }

  private void problem(Exclusion exclusion, String sentence) {
    problems.accept(new Problem(exclusion.place(), sentence));
  }
}
