package org.kommunegraf.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Unit;

/** What readers take from printed forms, page by page. */
class PrintedFormTest {

  private static final Path PAGES = Path.of("src/test/resources/printed");

  @TestFactory
  Stream<DynamicTest> figures() throws IOException {
    return lines("figures.txt")
        .map(cells -> page(cells, () -> assertThat(figures(form(cells))).isEqualTo(cells[2])));
  }

  @TestFactory
  Stream<DynamicTest> periods() throws IOException {
    return lines("periods.txt")
        .map(cells -> page(cells, () -> assertThat(periods(form(cells))).isEqualTo(cells[2])));
  }

  @TestFactory
  Stream<DynamicTest> names() throws IOException {
    return lines("names.txt")
        .map(
            cells ->
                page(
                    cells,
                    () ->
                        assertThat(form(cells).says(cells[2])).isEqualTo(cells[3].equals("yes"))));
  }

  @Test
  void aCrownIsNobodysUntilItIsNamed() {
    PrintedForm crowns = new PrintedForm("7.000 kr.", Language.DA);
    assertThat(crowns.saysCrowns()).isTrue();
    assertThat(crowns.currencies()).isEmpty();
    assertThat(new PrintedForm("60 000 euro", Language.SV).currencies())
        .containsExactly(Currency.EUR);
    assertThat(new PrintedForm("5.170,-", Language.DA).saysCrowns()).isTrue();
  }

  @Test
  void percentagePointsAreNoPerCent() {
    assertThat(new PrintedForm("3 procentpoint", Language.DA).says(Unit.PERCENT)).isFalse();
    assertThat(new PrintedForm("Svarsprocenten var 48,6", Language.SV).says(Unit.PERCENT)).isTrue();
  }

  @Test
  void aHeadingScalesWhatStandsBelow() {
    for (String heading : List.of("i 1.000 kr.", "tkr", "Beløb i tusind kroner", "t.kr.")) {
      assertThat(new PrintedForm(heading, Language.DA).scale())
          .as(heading)
          .isEqualByComparingTo("1000");
    }
    assertThat(new PrintedForm("Konto", Language.DA).scale()).isNull();
  }

  private interface Check {
    void run();
  }

  private static DynamicTest page(String[] cells, Check check) {
    return DynamicTest.dynamicTest(String.join(" | ", cells), check::run);
  }

  private static PrintedForm form(String[] cells) {
    return new PrintedForm(cells[1], Language.valueOf(cells[0]));
  }

  private static Stream<String[]> lines(String page) throws IOException {
    return Files.readAllLines(PAGES.resolve(page)).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" \\| "));
  }

  private static String periods(PrintedForm form) {
    String all =
        form.periods().stream()
            .map(
                p -> (p.start() == null ? "" : p.start()) + ".." + (p.end() == null ? "" : p.end()))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "-" : all;
  }

  private static String figures(PrintedForm form) {
    String all =
        form.figures().stream()
            .map(
                f ->
                    f.readings().stream()
                        .map(PrintedFormTest::said)
                        .collect(Collectors.joining(" or ")))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "-" : all;
  }

  private static String said(Reading reading) {
    String about = (reading.approximate() ? "~" : "");
    String end = reading.share() ? "%" : "";
    return switch (reading.comparator()) {
          case LESS_THAN -> "<" + about + plain(reading.max());
          case AT_MOST -> "<=" + about + plain(reading.max());
          case MORE_THAN -> ">" + about + plain(reading.min());
          case AT_LEAST -> ">=" + about + plain(reading.min());
          case BETWEEN -> about + plain(reading.min()) + ".." + plain(reading.max());
          default -> about + plain(reading.max());
        }
        + end;
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null
        ? ""
        : number.scale() > 5
            ? number.round(new MathContext(5)).toPlainString()
            : number.toPlainString();
  }
}
