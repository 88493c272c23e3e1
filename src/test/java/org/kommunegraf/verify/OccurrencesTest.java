package org.kommunegraf.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LineRange;

class OccurrencesTest {

  private static final Numerals DANISH = Numerals.of(Language.DA);

  static Stream<List<String>> page() throws Exception {
    return Pages.rows("occurrences.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("page")
  void findsThePrintedFormsOfThePage(List<String> row) {
    SourceText source = SourceText.of(row.get(0), DANISH);

    String found =
        new Occurrences(source)
            .cited(Printed.of(row.get(2), DANISH), LineRange.parse(row.get(1)))
            .map(stretch -> describe(stretch, source))
            .orElse("none");

    assertThat(found).isEqualTo(row.get(3));
  }

  @Test
  void composesLettersAsTheDataDo() {
    SourceText source = SourceText.of("A\u030arhus", DANISH);

    assertThat(new Occurrences(source).cited(Printed.of("\u00c5rhus", DANISH), new LineRange(1, 1)))
        .isPresent();
  }

  private static String describe(Stretch stretch, SourceText source) {
    Stretch numerals = source.numeralsIn(stretch);
    String positions =
        IntStream.range(numerals.from(), numerals.to())
            .mapToObj(numeral -> position(numeral, source))
            .collect(Collectors.joining(" "));
    return (source.lines(stretch) + ": " + positions).strip();
  }

  private static String position(int numeral, SourceText source) {
    int line = 1;
    while (source.firstNumeral(line) + source.numeralsOn(line) <= numeral) {
      line++;
    }
    return line + "/" + (numeral - source.firstNumeral(line) + 1);
  }
}
