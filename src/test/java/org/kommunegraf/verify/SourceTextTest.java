package org.kommunegraf.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.model.Language;

class SourceTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''         | 0 | 0",
        "⏎          | 1 | 0",
        "a          | 1 | 1",
        "a⏎         | 1 | 1",
        "a⏎b        | 2 | 2",
        "a⏎⏎ ⏎b⏎⏎   | 5 | 2",
        "a⏎↵⏎b      | 3 | 2",
        "a⏎-⏎       | 2 | 2",
        "a↵b        | 1 | 1"
      })
  void linesEndAtLineFeedOnly(String written, int lines, int notBlank) {
    String text = written.replace('⏎', '\n').replace('↵', '\r');

    SourceText source = SourceText.of(text, Numerals.of(Language.DA));

    assertThat(source.lines()).isEqualTo(lines);
    assertThat(IntStream.rangeClosed(1, lines).filter(line -> !source.isBlank(line)))
        .hasSize(notBlank);
  }
}
