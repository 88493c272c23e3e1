package org.kommunegraf.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.printed.PrintedForm;

/** Every cited line exists, and every printed form stands on the lines that are cited for it. */
final class CitationCheck {

  private static final int MOST_LINES_NAMED = 3;

  private final String file;
  private final Language language;
  private final SourceText source;
  private final Numerals numerals;
  private final Coverage coverage;
  private final Places places;
  private final Consumer<Problem> problems;
  private final Occurrences occurrences;

  CitationCheck(
      Document document,
      SourceText source,
      Numerals numerals,
      Coverage coverage,
      Places places,
      Consumer<Problem> problems) {
    this.file = document.file();
    this.language = document.language();
    this.source = source;
    this.numerals = numerals;
    this.coverage = coverage;
    this.places = places;
    this.problems = problems;
    this.occurrences = new Occurrences(source);
  }

  /** Checks a citation and notes the numerals and lines that it covers. */
  void check(Citation citation) {
    LineRange lines = citation.lines();
    if (lines.to() > source.lines()) {
      problem(
          citation,
          "it cites "
              + named(lines)
              + " of "
              + file
              + ", which ends at line "
              + source.lines()
              + "; correct the lines");
    }
    if (lines.from() > source.lines()) {
      return;
    }
    LineRange existing = new LineRange(lines.from(), Math.min(lines.to(), source.lines()));
    coverage.lines().set(existing.from(), existing.to() + 1);
    if (citation.printed() != null) {
      check(citation, Printed.of(citation.printed(), numerals), existing);
    }
  }

  private void check(Citation citation, Printed printed, LineRange lines) {
    Optional<Stretch> occurrence = occurrences.cited(printed, lines);
    if (occurrence.isPresent()) {
      Stretch covered = source.numeralsIn(occurrence.get());
      coverage.cited().set(covered.from(), covered.to());
      checkBlanks(citation, source.text(occurrence.get()));
      checkCut(citation, printed, lines);
    } else {
      problem(citation, "printed \"" + citation.printed() + "\" " + absence(printed, lines));
    }
  }

  private void checkBlanks(Citation citation, String stands) {
    String printed = String.valueOf(citation.printed());
    if (citation.reading() == null && !Blanks.agree(printed, stands)) {
      problem(
          citation,
          "printed \""
              + printed
              + "\" mends what stands on "
              + named(citation.lines())
              + " of "
              + file
              + ", \""
              + stands.replaceAll("\\s+", " ")
              + "\"; write it as it stands, or say in reading how it is read");
    }
  }

  /** Refuses what is cut wrongly wherever it stands on the lines. */
  private void checkCut(Citation citation, Printed printed, LineRange lines) {
    if (citation.reading() != null) {
      return;
    }
    PrintedForm form = new PrintedForm(String.valueOf(citation.printed()), language);
    Optional<String> wrong = Optional.empty();
    for (Stretch at : occurrences.all(printed, lines)) {
      wrong = source.excerpt(form, at).wrongCut("on " + named(lines) + " of " + file);
      if (wrong.isEmpty()) {
        return;
      }
    }
    wrong.ifPresent(
        sentence -> problem(citation, "printed \"" + citation.printed() + "\" " + sentence));
  }

  private String absence(Printed printed, LineRange lines) {
    if (printed.characters().isEmpty()) {
      return "is blank; write the form of the document, or leave printed out";
    }
    String on = named(lines) + " of " + file;
    return occurrences
        .splitNumeral(printed, lines)
        .map(
            numeral ->
                "stands on "
                    + on
                    + " only inside the numeral \""
                    + numeral
                    + "\"; write the figure in full")
        .orElseGet(() -> "does not stand on " + on + elsewhere(printed));
  }

  private String elsewhere(Printed printed) {
    if (!occurrences.maySearchAnywhere()) {
      return "; correct the lines or the printed form";
    }
    List<LineRange> found = occurrences.anywhere(printed, MOST_LINES_NAMED + 1);
    if (found.isEmpty()) {
      return ", nor anywhere else in the document; write it as the document prints it";
    }
    String named =
        found.stream()
            .limit(MOST_LINES_NAMED)
            .map(CitationCheck::named)
            .collect(Collectors.joining(", "));
    return "; it stands on "
        + named
        + (found.size() > MOST_LINES_NAMED ? " and more" : "")
        + ": correct the lines or the printed form";
  }

  private static String named(LineRange lines) {
    return (lines.from() == lines.to() ? "line " : "lines ") + lines;
  }

  private void problem(Citation citation, String sentence) {
    problems.accept(new Problem(places.of(citation), citation.subject().id() + ": " + sentence));
  }
}
