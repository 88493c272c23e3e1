package org.kommunegraf.graphql;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ContractTypes.FieldType;
import org.kommunegraf.graphql.ContractTypes.Kind;
import org.kommunegraf.model.PartialDate;

/** The meaning of {@code orderBy}: sorts what the server shows. */
final class NaiveOrder {

  private final ContractTypes contract;
  private boolean mixed;

  private NaiveOrder(ContractTypes contract) {
    this.contract = contract;
  }

  /** The items in the order; null when it compares money of several currencies. */
  static @Nullable List<Shown> sorted(
      ContractTypes contract, String type, List<Map<String, Object>> orderBy, List<Shown> items) {
    NaiveOrder order = new NaiveOrder(contract);
    Comparator<Shown> by = (a, b) -> 0;
    for (Map<String, Object> key : orderBy) {
      by = by.thenComparing(order.by(type, key, items, item -> item));
    }
    by = by.thenComparing(Shown::id);
    return order.mixed ? null : items.stream().sorted(by).toList();
  }

  private Comparator<Shown> by(
      String type,
      Map<String, Object> key,
      List<Shown> items,
      Function<Shown, @Nullable Shown> at) {
    Map.Entry<String, Object> only = key.entrySet().iterator().next();
    FieldType field = contract.fields(type).get(only.getKey());
    Object how = only.getValue();
    if (field == null && only.getKey().equals("place")) {
      return directed(how, item -> place(at.apply(item)), Comparator.naturalOrder());
    }
    Function<Shown, @Nullable Object> value =
        item -> at.apply(item) == null ? null : at.apply(item).get(field.name());
    if ((field.type().equals("Money") && !field.list())
        || (field.type().equals("SpendTotal") && !field.name().equals("planned"))) {
      return byMoney(field, how, items, value);
    }
    if (field.list()) {
      Object direction = Input.object(how).get("count");
      return directed(direction, count(value), Comparator.naturalOrder());
    }
    if (field.name().equals("name") && contract.is(type, "Named")) {
      return byName(how, at);
    }
    if (field.kind() == Kind.RECORD || field.kind() == Kind.ABSTRACT) {
      return by(field.type(), Input.object(how), items, item -> (Shown) value.apply(item));
    }
    return byScalar(type, field, how, value, at);
  }

  /** The first line of the first document, by its id, that states something; else that is cited. */
  private static @Nullable String place(@Nullable Shown cited) {
    if (cited == null) {
      return null;
    }
    List<Shown> all = cited.type.equals("Citation") ? List.of(cited) : cited.records("citations");
    List<Shown> stating = all.stream().filter(l -> "STATED".equals(l.get("basis"))).toList();
    List<Shown> lines = stating.isEmpty() ? all : stating;
    return lines.stream()
        .map(
            line ->
                "%s\0%010d"
                    .formatted(line.record("document").id(), line.record("lines").get("from")))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Function<Shown, @Nullable Integer> count(Function<Shown, @Nullable Object> list) {
    return item -> list.apply(item) == null ? null : ((List<?>) list.apply(item)).size();
  }

  private Comparator<Shown> byScalar(
      String type,
      FieldType field,
      Object direction,
      Function<Shown, @Nullable Object> value,
      Function<Shown, @Nullable Shown> at) {
    Function<Shown, @Nullable String> text = item -> (String) value.apply(item);
    return switch (field.kind()) {
      case TEXT -> directed(direction, text, collation(ULocale.ROOT));
      case ID -> directed(direction, text, Comparator.naturalOrder());
      case ENUM ->
          directed(
              direction, text, Comparator.comparing(contract.constants(field.type())::indexOf));
      case DATE ->
          directed(
              direction, text, Comparator.comparing(NaiveOrder::firstDay).thenComparing(d -> d));
      case INT ->
          directed(direction, item -> (Integer) value.apply(item), Comparator.naturalOrder());
      case BOOLEAN ->
          directed(direction, item -> (Boolean) value.apply(item), Comparator.naturalOrder());
      case DECIMAL -> {
        boolean figure = field.name().equals("value") && contract.is(type, "Figure");
        yield directed(
            direction,
            item ->
                at.apply(item) == null
                    ? null
                    : NaiveOperators.bound(at.apply(item), figure ? "min" : field.name()),
            Comparator.naturalOrder());
      }
      default -> throw new AssertionError(field);
    };
  }

  private static LocalDate firstDay(String date) {
    return PartialDate.parse(date).firstDay();
  }

  private static Comparator<String> collation(ULocale locale) {
    Collator collator = Collator.getInstance(locale);
    return collator::compare;
  }

  private static Comparator<Shown> byName(Object how, Function<Shown, @Nullable Shown> at) {
    if (how instanceof String direction) {
      return directed(direction, item -> name(at.apply(item), null), collation(ULocale.ROOT));
    }
    String language = (String) Input.object(how).get("language");
    ULocale locale =
        language == null ? ULocale.ROOT : new ULocale(language.toLowerCase(Locale.ROOT));
    return directed(
        Input.object(how).get("direction"),
        item -> name(at.apply(item), language),
        collation(locale));
  }

  /** The first name in the language, or else the first of all. */
  private static @Nullable String name(@Nullable Shown named, @Nullable String language) {
    if (named == null) {
      return null;
    }
    List<Shown> names = named.records("names");
    return (String)
        names.stream()
            .filter(name -> language != null && language.equals(name.get("language")))
            .findFirst()
            .orElse(names.get(0))
            .get("text");
  }

  private Comparator<Shown> byMoney(
      FieldType field, Object how, List<Shown> items, Function<Shown, @Nullable Object> value) {
    boolean explicit = how instanceof Map;
    Object currency = explicit ? Input.object(how).get("currency") : null;
    if (!explicit) {
      List<Object> found =
          items.stream()
              .flatMap(item -> amounts(field, value.apply(item)))
              .map(a -> a.get("currency"))
              .distinct()
              .toList();
      mixed |= found.size() > 1;
      currency = found.isEmpty() ? null : found.get(0);
    }
    Object of = currency;
    return directed(
        explicit ? Input.object(how).get("direction") : how,
        item ->
            amounts(field, value.apply(item))
                .filter(amount -> amount.get("currency").equals(of))
                .map(amount -> NaiveOperators.bound(amount, "min"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null),
        Comparator.naturalOrder());
  }

  private static Stream<Shown> amounts(FieldType field, @Nullable Object value) {
    if (value == null) {
      return Stream.empty();
    }
    return value instanceof Collection<?> totals
        ? totals.stream().map(total -> ((Shown) total).record("amount"))
        : Stream.of((Shown) value);
  }

  private static <K> Comparator<Shown> directed(
      Object direction, Function<Shown, @Nullable K> key, Comparator<? super K> order) {
    Comparator<? super K> way = "DESC".equals(direction) ? order.reversed() : order;
    return Comparator.comparing(key, Comparator.nullsLast(way));
  }
}
