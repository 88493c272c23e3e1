package org.kommunegraf.graphql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Ref;

/**
 * Values on which comparisons and collations disagree easily: few, near to each other, repeated.
 */
final class GeneratedValues {

  private static final List<String> TEXTS =
      List.of(
          "Ålborg",
          "aalborg",
          "Aalborg",
          "Aarhus",
          "ÅRHUS",
          "Århus",
          "Æble",
          "aeble",
          "Ærø",
          "Zebra",
          "zebra",
          "Öland",
          "Oland",
          "Ørsted",
          "Orsted",
          "Örebro",
          "Ämne",
          "Amne",
          "Vaasa",
          "Wasa",
          "Vasa",
          "Über",
          "über alles",
          "café",
          "CAFE",
          "Cafe\u0301",
          "straße",
          "STRASSE",
          "Đà",
          "Þing",
          "naïve",
          "2 veje",
          "10 veje",
          "co-op",
          "coop",
          "co op",
          "ﬁnans",
          "Ｆacebook",
          "Facebook",
          "facebook",
          "Čáhppesjávri",
          "Ŋuorri",
          "Det betaler sig",
          "det Betaler sig!",
          "Ü",
          "Y",
          "y",
          "å");
  private static final List<String> DATES =
      List.of(
          "2012",
          "2013",
          "2013-01",
          "2013-06",
          "2013-12",
          "2013-01-01",
          "2013-06-04",
          "2013-12-31",
          "2014",
          "2014-02",
          "2014-02-28",
          "2016-02",
          "2016-02-29",
          "2019");
  private static final List<String> NUMBERS =
      List.of("0", "0.0", "1", "1.0", "1.00", "2.5", "10", "10.25", "58", "100", "1000000", "-3");
  private static final List<Integer> MINOR =
      List.of(0, 1, 99, 100, 1_000, 100_000, 100_050, 499_851, 1_000_000, 1_000_001);

  private final Random random;
  private final List<Currency> currencies;

  GeneratedValues(Random random) {
    this.random = random;
    this.currencies =
        List.of(
                List.of(Currency.DKK),
                List.of(Currency.ISK, Currency.NOK),
                List.of(Currency.DKK, Currency.EUR),
                List.of(Currency.SEK, Currency.ISK, Currency.DKK),
                List.of(Currency.NOK))
            .get(random.nextInt(5));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Object scalar(Component component) {
    return switch (component.kind()) {
      case TEXT, TEXTS ->
          component.name().equals("property")
              ? one(List.of("covers", "amount", "title"))
              : one(TEXTS);
      case ENUM, ENUMS -> one(List.of(component.type().getEnumConstants()));
      case INTEGER -> random.nextInt(6);
      case BOOLEAN -> random.nextBoolean();
      case DECIMAL -> new BigDecimal(one(List.of("0.5", "7.4", "7.40", "11")));
      case DATE -> new PartialDate(one(DATES));
      default -> throw new AssertionError(component);
    };
  }

  /** A value of a record type whose parts must fit to each other; null for all other types. */
  @Nullable Object find(Class<?> type) {
    if (type == Quantity.class) {
      return quantity();
    }
    if (type == Money.class) {
      return money();
    }
    if (type == Period.class) {
      return period();
    }
    int line = 1 + random.nextInt(9);
    return type == LineRange.class ? new LineRange(line, line + random.nextInt(3)) : null;
  }

  LocalName name(Ref<?> document) {
    @SuppressWarnings("unchecked") // drawn for this component
    Ref<Document> in = random.nextInt(3) == 0 ? null : (Ref<Document>) document;
    Language language =
        one(List.of(Language.DA, Language.SV, Language.FI, Language.NB, Language.EN, Language.IS));
    return Made.of(LocalName.class)
        .with("text", one(TEXTS))
        .with("language", random.nextInt(4) == 0 ? null : language)
        .with("kind", one(List.of(NameKind.values())))
        .with("document", in)
        .record();
  }

  private Quantity quantity() {
    BigDecimal low = new BigDecimal(one(NUMBERS));
    BigDecimal high = low.add(new BigDecimal(one(List.of("0.5", "1", "90"))));
    Comparator comparator = one(List.of(Comparator.values()));
    return Made.of(Quantity.class)
        .with("value", comparator == Comparator.EQUAL ? low : null)
        .with("min", hasMin(comparator) ? low : null)
        .with("max", hasMax(comparator) ? comparator == Comparator.EQUAL ? low : high : null)
        .with("comparator", comparator)
        .with("approximate", random.nextInt(4) == 0)
        .with("status", status())
        .record();
  }

  private Money money() {
    long low = one(MINOR);
    long high = low + one(List.of(1, 100, 99_999));
    Comparator comparator = one(List.of(Comparator.values()));
    return Made.of(Money.class)
        .with("value", comparator == Comparator.EQUAL ? (Long) low : null)
        .with("min", hasMin(comparator) ? (Long) low : null)
        .with(
            "max", hasMax(comparator) ? (Long) (comparator == Comparator.EQUAL ? low : high) : null)
        .with("comparator", comparator)
        .with("approximate", random.nextInt(4) == 0)
        .with("status", status())
        .with("currency", one(currencies))
        .with("currencyBasis", random.nextBoolean() ? null : one(List.of(Basis.values())))
        .with("printed", random.nextBoolean() ? null : one(TEXTS))
        .record();
  }

  private boolean hasMin(Comparator comparator) {
    return switch (comparator) {
      case EQUAL, AT_LEAST, MORE_THAN, BETWEEN -> true;
      case AT_MOST, LESS_THAN -> random.nextBoolean();
      case IN_WORDS -> false;
    };
  }

  private static boolean hasMax(Comparator comparator) {
    return switch (comparator) {
      case EQUAL, AT_MOST, LESS_THAN, BETWEEN -> true;
      default -> false;
    };
  }

  private FigureStatus status() {
    return random.nextInt(4) == 0 ? one(List.of(FigureStatus.values())) : FigureStatus.ACTUAL;
  }

  private Period period() {
    PartialDate start = random.nextInt(4) == 0 ? null : new PartialDate(one(DATES));
    PartialDate end = random.nextInt(4) == 0 ? null : new PartialDate(one(DATES));
    boolean ends = start == null || end == null || !end.lastDay().isBefore(start.firstDay());
    return Made.of(Period.class)
        .with("label", one(TEXTS))
        .with("start", start)
        .with("end", ends ? end : start)
        .record();
  }
}
