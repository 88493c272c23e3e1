package org.kommunegraf.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kommunegraf.dataset.Exclusion;
import org.kommunegraf.dataset.Place;
import org.kommunegraf.dataset.Problem;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Document;

/** Holds what the data say of one document against its text. */
final class DocumentCheck {

  /** Nobody reads more sentences of one kind; the report's numbers tell the rest. */
  private static final int MOST_OPEN_NUMERALS_LISTED = 10_000;

  private final Document document;
  private final Places places;
  private final boolean asked;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param asked whether this document was asked for, so that it is a problem when its text is not
   *     at hand
   */
  DocumentCheck(Document document, boolean asked, Places places) {
    this.asked = asked;
    this.document = document;
    this.places = places;
  }

  /**
   * Checks the document.
   *
   * @param citations those of this document
   * @param exclusions those of this document
   */
  DocumentReport check(
      Path sources, Path data, List<Citation> citations, List<Exclusion> exclusions) {
    SourceFile file = new SourceFile(document, sources, data, this::problem);
    Optional<String> text = asked || file.isAtHand() ? file.read() : Optional.empty();
    if (text.isEmpty()) {
      return new DocumentReport(
          document.id(), document.file(), 0, 0, 0, 0, 0, List.of(), false, problems);
    }
    Numerals numerals = Numerals.of(document.language());
    SourceText source = SourceText.of(text.get(), numerals);
    Coverage coverage = new Coverage();
    CitationCheck citationCheck =
        new CitationCheck(document, source, numerals, coverage, places, problems::add);
    citations.forEach(citationCheck::check);
    new ExclusionCheck(document.file(), source, coverage, problems::add).check(exclusions);
    listOpenNumerals(source, coverage);
    return report(source, coverage);
  }

  private void listOpenNumerals(SourceText source, Coverage coverage) {
    int listed = 0;
    for (int line = 1; line <= source.lines(); line++) {
      for (int i = 0; i < source.numeralsOn(line); i++) {
        int numeral = source.firstNumeral(line) + i;
        if (!coverage.accountsFor(numeral) && ++listed <= MOST_OPEN_NUMERALS_LISTED) {
          problems.add(open(source.numeral(numeral), line, i + 1));
        }
      }
    }
    if (listed > MOST_OPEN_NUMERALS_LISTED) {
      problem(
          "file",
          document.id()
              + ": "
              + (listed - MOST_OPEN_NUMERALS_LISTED)
              + " more numerals are neither cited nor excluded; mend those that are listed first");
    }
  }

  private Problem open(String text, int line, int number) {
    return new Problem(
        new Place(document.file(), line),
        "the numeral \""
            + text
            + "\" (number "
            + number
            + " on this line) is neither cited nor excluded; cite it with printed in data/"
            + document.identity().dataset()
            + ", or exclude it in exclusions.yaml there as {line: "
            + line
            + ", numeral: "
            + number
            + ", reason: …}");
  }

  private DocumentReport report(SourceText source, Coverage coverage) {
    int[] lines =
        IntStream.rangeClosed(1, source.lines()).filter(line -> !source.isBlank(line)).toArray();
    return new DocumentReport(
        document.id(),
        document.file(),
        source.numerals(),
        coverage.cited().cardinality(),
        coverage.excluded().cardinality(),
        lines.length,
        (int) IntStream.of(lines).filter(coverage.lines()::get).count(),
        IntStream.of(lines)
            .filter(line -> !coverage.lines().get(line))
            .mapToObj(line -> document.file() + ":" + line + ": " + source.line(line).strip())
            .toList(),
        true,
        problems.stream().sorted().toList());
  }

  private void problem(String field, String sentence) {
    problems.add(new Problem(places.of(document, field), sentence));
  }
}
