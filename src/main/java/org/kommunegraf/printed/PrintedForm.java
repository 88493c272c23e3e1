package org.kommunegraf.printed;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;
import org.kommunegraf.model.Vat;

/**
 * A few words of a document, as a citation quotes them, and what a reader of its language takes
 * from them.
 *
 * @param text the form as it stands
 * @param language the document's language
 */
public record PrintedForm(String text, Language language) {

  private static final Phrases UNITS = Phrases.of("units");
  private static final Phrases CURRENCIES = Phrases.of("currencies");
  private static final Phrases MONEY = Phrases.of("money");

  /** The figures that it says, in their order; empty when it says none. */
  public List<PrintedFigure> figures() {
    return FigureReader.read(Dates.blankedOut(small(), language), language);
  }

  /** The dates and spans of time that it says, each as precise as it is printed. */
  public Set<Period> periods() {
    return Dates.in(small(), language);
  }

  /** The currencies that it names by a name, a code or a sign of their own. */
  public Set<Currency> currencies() {
    return named(CURRENCIES, Currency.class);
  }

  /** Whether it says crowns and not whose ({@code kr.}, {@code tkr}, {@code 5.170,-}). */
  public boolean saysCrowns() {
    return CURRENCIES.pattern("crown").matcher(small()).find();
  }

  /** Whether it has a word for the unit; per cent is none for percentage points. */
  public boolean says(Unit unit) {
    String form = small();
    if (unit == Unit.PERCENT) {
      form = UNITS.pattern("POINTS").matcher(form).replaceAll(" ");
    }
    return UNITS.pattern(unit.name()).matcher(form).find();
  }

  /** Whether it has a word for the span of time. */
  public boolean says(TimeUnit unit) {
    return UNITS.pattern(unit.name()).matcher(small()).find();
  }

  /** Whether it has a word for what stands behind a figure: a budget, an account. */
  public boolean says(FigureStatus status) {
    return MONEY.pattern(status.name()).matcher(small()).find();
  }

  /** What it says of the value added tax of its amounts; empty when it says nothing. */
  public Set<Vat> vats() {
    return named(MONEY, Vat.class);
  }

  /** Whether it says a name, in whatever case and capitals, torn or whole. */
  public boolean says(String name) {
    return new NameForms(text, language).say(name);
  }

  /**
   * By what the figures below it are to be multiplied, when it is a heading that says so: 1000 of
   * {@code i 1.000 kr.}, of {@code tkr} and of {@code tusind kroner}. Null when it does not.
   */
  public @Nullable BigDecimal scale() {
    for (PrintedFigure figure : figures()) {
      BigDecimal said = figure.readings().get(0).max();
      if (said != null
          && said.signum() > 0
          && said.unscaledValue().toString().matches("10*")
          && said.compareTo(BigDecimal.ONE) > 0) {
        return said;
      }
    }
    for (String key : List.of("scaleCurrency", "scale")) {
      Phrases words = Phrases.of(language);
      Matcher m = words.pattern(key).matcher(small());
      if (m.find()) {
        return BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(words.carried(key, m.group(1))));
      }
    }
    return null;
  }

  /** The constants for which a list has a word that stands in the form. */
  private <E extends Enum<E>> Set<E> named(Phrases words, Class<E> constants) {
    String form = small();
    return EnumSet.allOf(constants).stream()
        .filter(constant -> words.pattern(constant.name()).matcher(form).find())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(constants)));
  }

  /** The form in small letters, in Unicode's composed form. */
  private String small() {
    String cells = NameForms.isRow(text) ? text.replace(",", " | ") : text;
    return Normalizer.normalize(cells, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
