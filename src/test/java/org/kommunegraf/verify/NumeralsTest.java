package org.kommunegraf.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunegraf.model.Language;

class NumeralsTest {

  static Stream<List<String>> page() throws Exception {
    return Pages.rows("numerals.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("page")
  void findsTheNumeralsOfThePage(List<String> row) {
    List<Numeral> found = Numerals.of(Language.valueOf(row.get(0))).find(row.get(1));

    List<String> expected =
        row.get(2).equals("-") ? List.of() : Arrays.asList(row.get(2).split("; "));
    assertThat(found).extracting(Numeral::text).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasAListOrNone(Language language) {
    assertThat(Numerals.of(language).find("17")).hasSize(1);
  }

  @Test
  void saysWhereNumeralsStand() {
    assertThat(Numerals.of(Language.DA).find("I 2019 hund-\n rede"))
        .containsExactly(new Numeral(2, 6, "2019"), new Numeral(7, 18, "hundrede"));
  }

  @Test
  void readsVeryLongFigures() {
    String text = "1,".repeat(200_000) + "1";

    assertThat(Numerals.of(Language.DA).find(text)).extracting(Numeral::text).containsExactly(text);
  }
}
