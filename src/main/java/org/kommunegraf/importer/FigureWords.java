package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.printed.PrintedFigure;
import org.kommunegraf.printed.Reading;

/** Figures in words, for the sentences of problems: {@code about 5 to 7}. */
final class FigureWords {

  private static final int MOST_DECIMALS = 4;

  private FigureWords() {}

  static String named(List<PrintedFigure> figures) {
    return figures.stream().map(f -> "\"" + f.text() + "\"").collect(Collectors.joining(" and "));
  }

  static String said(Quantity number) {
    return said(number.comparator(), number.min(), number.max(), number.approximate());
  }

  static String said(Reading reading) {
    return said(reading.comparator(), reading.min(), reading.max(), reading.approximate());
  }

  private static String said(
      Comparator comparator, @Nullable BigDecimal min, @Nullable BigDecimal max, boolean about) {
    String bounds =
        switch (comparator) {
          case LESS_THAN -> "less than " + plain(max);
          case AT_MOST -> "at most " + plain(max);
          case MORE_THAN -> "more than " + plain(min);
          case AT_LEAST -> "at least " + plain(min);
          case BETWEEN -> plain(min) + " to " + plain(max);
          case EQUAL -> plain(max);
          case IN_WORDS -> "in words";
        };
    return (about ? "about " : "") + bounds;
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null
        ? "?"
        : number.scale() > MOST_DECIMALS
            ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).toPlainString()
            : number.toPlainString();
  }
}
