package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.printed.PrintedFigure;
import org.kommunegraf.printed.PrintedForm;
import org.kommunegraf.printed.Reading;

/** Holds numbers against the figures that are printed for them. */
final class HeldFigures {

  private static final int FRACTION_DECIMALS = 2;

  private final Held held;

  HeldFigures(Held held) {
    this.held = held;
  }

  /**
   * Holds a number with its bounds.
   *
   * @param percent whether it counts hundredths, as which fractions in words are read
   */
  void hold(String field, Quantity number, boolean percent) {
    List<Quoted> printing = held.printing(field);
    if (number.comparator() == Comparator.IN_WORDS) {
      printing.forEach(quoted -> refuseFigure(field, quoted));
      return;
    }
    BigDecimal scale = scale(field);
    boolean printed = false;
    for (Quoted quoted : printing) {
      List<PrintedFigure> figures = Objects.requireNonNull(quoted.form()).figures();
      if (figures.size() == 1) {
        printed = true;
        holdOne(field, number, quoted, figures.get(0), scale, percent);
      } else if (!figures.isEmpty()) {
        printed = true;
        held.tell(
            quoted,
            "printed",
            "%s has several figures, %s; quote the one that %s is"
                .formatted(quoted.place(), FigureWords.named(figures), field));
      }
    }
    if (!printed && !held.isExcused(field)) {
      held.tellUnprinted(field, "the figure " + FigureWords.said(number));
    }
  }

  /** Holds a plain whole or decimal number, one of several that may be printed. */
  void holdOneOf(String field, BigDecimal number) {
    List<Quoted> printing =
        held.printing(field).stream().filter(q -> !figures(q).isEmpty()).toList();
    if (printing.isEmpty() && !held.isExcused(field)) {
      held.tellUnprinted(field, "the figure " + number.toPlainString());
    }
    for (Quoted quoted : printing) {
      if (!prints(quoted, number)) {
        held.tell(field, differs(field, number.toPlainString(), quoted));
      }
    }
  }

  /** Holds several numbers that may be printed in one citation each, or together. */
  void holdEach(String field, SortedSet<BigDecimal> numbers) {
    List<Quoted> printing =
        held.printing(field).stream().filter(q -> !figures(q).isEmpty()).toList();
    for (BigDecimal number : numbers) {
      if (printing.stream().noneMatch(q -> prints(q, number)) && !held.isExcused(field)) {
        held.tellUnprinted(field, "the figure " + number.toPlainString());
      }
    }
    for (Quoted quoted : printing) {
      if (numbers.stream().noneMatch(number -> prints(quoted, number))) {
        held.tell(
            quoted,
            "printed",
            "%s is none of the figures of %s; correct the one that is wrong"
                .formatted(quoted.place(), field));
      }
    }
  }

  /** Holds a number against the printed form that stands beside it in the data. */
  void holdOwn(String field, Quantity number, String printed) {
    List<PrintedFigure> figures = new PrintedForm(printed, held.language()).figures();
    BigDecimal scale = scale("amount");
    if (figures.size() != 1
        || figures.get(0).readings().stream()
            .noneMatch(reading -> agrees(number, reading.scaledBy(scale)))) {
      held.tell(
          field,
          "%s is %s, unlike its own printed %s; correct the one that is wrong"
              .formatted(field, FigureWords.said(number), Quotation.of(printed)));
    }
  }

  private static boolean prints(Quoted quoted, BigDecimal number) {
    return figures(quoted).stream()
        .flatMap(figure -> figure.readings().stream())
        .anyMatch(reading -> isAt(reading, number));
  }

  private static List<PrintedFigure> figures(Quoted quoted) {
    return Objects.requireNonNull(quoted.form()).figures();
  }

  private static boolean isAt(Reading reading, BigDecimal number) {
    return same(reading.min(), number) || same(reading.max(), number);
  }

  private void refuseFigure(String field, Quoted quoted) {
    List<PrintedFigure> clear = figures(quoted).stream().filter(f -> !f.weak()).toList();
    if (!clear.isEmpty()) {
      held.tell(
          field,
          "%s is IN_WORDS, but the printed %s has the figure %s; write it as the value, or quote other words"
              .formatted(field, quoted.place(), FigureWords.named(clear)));
    }
  }

  private void holdOne(
      String field,
      Quantity number,
      Quoted quoted,
      PrintedFigure figure,
      BigDecimal scale,
      boolean percent) {
    boolean agrees =
        figure.readings().stream()
            .filter(reading -> !reading.share() || percent)
            .filter(reading -> !percent || reading.share() || figure.readings().size() == 1)
            .anyMatch(
                reading ->
                    agrees(
                        number,
                        reading.scaledBy(reading.share() ? BigDecimal.valueOf(100) : scale)));
    if (!agrees) {
      held.tell(
          field,
          differs(field, FigureWords.said(number), quoted)
              + ", which is read as "
              + figure.readings().stream()
                  .map(
                      r ->
                          FigureWords.said(
                              r.share() ? r.scaledBy(BigDecimal.valueOf(100)) : r.scaledBy(scale)))
                  .collect(Collectors.joining(" or "))
              + "; correct the one that is wrong");
    }
  }

  private String differs(String field, String value, Quoted quoted) {
    return "%s is %s, unlike the printed %s".formatted(field, value, quoted.place());
  }

  private static boolean agrees(Quantity number, Reading reading) {
    return number.comparator() == reading.comparator()
        && number.approximate() == reading.approximate()
        && near(reading.min(), number.min(), reading.share())
        && near(reading.max(), number.max(), reading.share());
  }

  /** A third may be written with as many decimals as one likes, up to two. */
  private static boolean near(
      @Nullable BigDecimal printed, @Nullable BigDecimal written, boolean share) {
    if (!share || printed == null || written == null) {
      return same(printed, written);
    }
    int decimals = Math.max(0, written.scale());
    return decimals <= FRACTION_DECIMALS
        && (same(printed.setScale(decimals, RoundingMode.HALF_UP), written)
            || same(printed.setScale(decimals, RoundingMode.DOWN), written));
  }

  /** Whether two numbers are equal, however many decimals they are written with, or both none. */
  static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  /** By what a heading multiplies the figures; one where no citation supports a scale. */
  private BigDecimal scale(String field) {
    BigDecimal scale = BigDecimal.ONE;
    for (Quoted quoted : held.printing(field + ".scale")) {
      BigDecimal said = Objects.requireNonNull(quoted.form()).scale();
      if (said == null) {
        held.tell(
            quoted,
            "printed",
            quoted.place()
                + " names no scale; quote the heading that does, such as \"i 1.000 kr.\"");
      } else {
        scale = said;
      }
    }
    return scale;
  }
}
