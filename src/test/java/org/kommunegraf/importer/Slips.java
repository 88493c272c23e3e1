package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;

/** The values that a slipping hand writes instead of the right one, by the kind of slip. */
final class Slips {

  private static final List<Integer> POWERS = List.of(-3, -2, -1, 1, 2, 3);

  private final Map<String, List<Object>> found = new LinkedHashMap<>();

  private Slips() {}

  /** The wrong values for a value of a field; empty for what is neither figure, date nor name. */
  static Map<String, List<Object>> of(String field, Object value) {
    Slips slips = new Slips();
    if (value instanceof Money money) {
      slips.money(money);
    } else if (value instanceof Quantity quantity) {
      slips.quantity(quantity);
    } else if (value instanceof Period period) {
      slips.period(period);
    } else if (value instanceof PartialDate date) {
      shifted(date).forEach(d -> slips.add("year or month beside it", d, date));
    } else if (value instanceof Unit || value instanceof TimeUnit || value instanceof Currency) {
      Arrays.stream(((Enum<?>) value).getDeclaringClass().getEnumConstants())
          .forEach(other -> slips.add("another " + field, other, value));
    } else if (value instanceof Integer number) {
      numbers(BigDecimal.valueOf(number)).values().stream()
          .flatMap(List::stream)
          .filter(n -> n.stripTrailingZeros().scale() <= 0)
          .forEach(n -> slips.add("number of " + field, n.intValue(), value));
      slips.add("one beside it", number + 1, value);
      slips.add("one beside it", number - 1, value);
    } else if (value instanceof BigDecimal number) {
      numbers(number).forEach((kind, all) -> all.forEach(n -> slips.add(kind, n, value)));
    } else if (field.equals("names") && value instanceof List<?> names) {
      slips.names(names);
    }
    return slips.found;
  }

  /** A copy of a value record with other values of some components; null if it refuses them. */
  static @Nullable Record with(Record record, Map<String, ? extends @Nullable Object> changes) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : Shape.of(record.getClass()).components()) {
      values.add(
          changes.containsKey(component.name())
              ? changes.get(component.name())
              : component.of(record));
    }
    try {
      return Shape.of(record.getClass()).build(values);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void add(String kind, @Nullable Object slip, Object right) {
    if (slip != null && !slip.equals(right)) {
      found.computeIfAbsent(kind, k -> new ArrayList<>()).add(slip);
    }
  }

  /** Wrong numbers for a right one, all different from it. */
  private static Map<String, List<BigDecimal>> numbers(BigDecimal number) {
    Map<String, List<BigDecimal>> wrong = new LinkedHashMap<>();
    POWERS.forEach(
        power ->
            wrong
                .computeIfAbsent("factor or decimal mark", k -> new ArrayList<>())
                .add(number.scaleByPowerOfTen(power)));
    wrong.put("sign", List.of(number.negate()));
    List<BigDecimal> swapped = new ArrayList<>();
    String digits = number.toPlainString();
    for (int i = 0; i + 1 < digits.length(); i++) {
      if (Character.isDigit(digits.charAt(i)) && Character.isDigit(digits.charAt(i + 1))) {
        swapped.add(
            new BigDecimal(
                digits.substring(0, i)
                    + digits.charAt(i + 1)
                    + digits.charAt(i)
                    + digits.substring(i + 2)));
      }
    }
    wrong.put("digits swapped", swapped);
    wrong.put(
        "one beside it", List.of(number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE)));
    wrong.values().forEach(List::size);
    Map<String, List<BigDecimal>> different = new LinkedHashMap<>();
    wrong.forEach(
        (kind, all) ->
            different.put(kind, all.stream().filter(n -> n.compareTo(number) != 0).toList()));
    return different;
  }

  private void quantity(Quantity quantity) {
    eachNumber(quantity, bound(quantity.min(), quantity.max()), n -> n);
    figure(quantity, quantity.approximate(), quantity.comparator());
  }

  private void money(Money money) {
    Long bound = money.min() != null ? money.min() : money.max();
    eachNumber(money, bound == null ? null : BigDecimal.valueOf(bound), n -> n);
    figure(money, money.approximate(), money.comparator());
    for (Currency currency : Currency.values()) {
      add("another currency", with(money, Map.of("currency", currency)), money);
    }
  }

  private static @Nullable BigDecimal bound(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    return min != null ? min : max;
  }

  /** Replaces each number of a figure that is like the first one, and the second bound too. */
  private void eachNumber(
      Record figure, @Nullable BigDecimal number, UnaryOperator<BigDecimal> as) {
    if (number == null) {
      return;
    }
    numbers(number)
        .forEach(
            (kind, all) ->
                all.forEach(
                    wrong -> {
                      Map<String, @Nullable Object> changes = new LinkedHashMap<>();
                      for (String part : List.of("value", "min", "max")) {
                        Object old = component(figure, part);
                        if (old != null && same(old, number)) {
                          changes.put(part, like(old, wrong));
                        }
                      }
                      if (!changes.containsValue(null)) {
                        add(kind, with(figure, changes), figure);
                      }
                    }));
  }

  private static boolean same(Object old, BigDecimal number) {
    return new BigDecimal(old.toString()).compareTo(number) == 0;
  }

  private static @Nullable Object like(Object old, BigDecimal wrong) {
    if (!(old instanceof Long)) {
      return wrong;
    }
    return wrong.stripTrailingZeros().scale() <= 0 ? wrong.longValue() : null;
  }

  private static @Nullable Object component(Record record, String name) {
    Component component = Shape.of(record.getClass()).find(name);
    return component == null ? null : component.of(record);
  }

  private void figure(Record figure, boolean approximate, Comparator comparator) {
    if (comparator == Comparator.IN_WORDS) {
      return;
    }
    add(
        approximate ? "approximate dropped" : "approximate added",
        with(figure, Map.of("approximate", !approximate)),
        figure);
    Object min = component(figure, "min");
    Object max = component(figure, "max");
    for (Comparator other : Comparator.values()) {
      Map<String, @Nullable Object> changes = new LinkedHashMap<>();
      Object bound = min != null ? min : max;
      boolean lower = other == Comparator.AT_LEAST || other == Comparator.MORE_THAN;
      boolean upper = other == Comparator.AT_MOST || other == Comparator.LESS_THAN;
      changes.put("comparator", other);
      changes.put("value", other == Comparator.EQUAL ? bound : null);
      changes.put("min", upper || other == Comparator.IN_WORDS ? null : bound);
      changes.put("max", lower || other == Comparator.IN_WORDS ? null : bound);
      if (other != comparator && other != Comparator.BETWEEN) {
        add("another comparator", with(figure, changes), figure);
      }
    }
  }

  private void period(Period period) {
    for (String end : List.of("start", "end")) {
      PartialDate date = end.equals("start") ? period.start() : period.end();
      if (date != null) {
        shifted(date)
            .forEach(d -> add("year or month beside it", with(period, Map.of(end, d)), period));
      }
    }
    if (period.start() != null && period.start().equals(period.end())) {
      for (PartialDate both : shifted(period.start())) {
        add("year or month beside it", with(period, Map.of("start", both, "end", both)), period);
      }
    }
  }

  private static List<PartialDate> shifted(PartialDate date) {
    List<PartialDate> dates = new ArrayList<>();
    String text = date.text();
    int year = Integer.parseInt(text.substring(0, 4));
    for (int other : new int[] {year - 1, year + 1, year + 10, year + 94}) {
      dates.add(new PartialDate(other + text.substring(4).replace("-02-29", "-02-28")));
    }
    if (text.length() > 4) {
      int month = Integer.parseInt(text.substring(5, 7));
      dates.add(new PartialDate(text.substring(0, 4)));
      dates.add(new PartialDate("%s-%02d".formatted(text.substring(0, 4), month % 12 + 1)));
    }
    if (text.length() > 7) {
      dates.add(new PartialDate(text.substring(0, 7)));
      int day = Integer.parseInt(text.substring(8));
      dates.add(new PartialDate("%s-%02d".formatted(text.substring(0, 7), day % 28 + 1)));
    }
    return dates;
  }

  private void names(List<?> names) {
    for (int i = 0; i < names.size(); i++) {
      LocalName name = (LocalName) names.get(i);
      if (name.kind().isOurs()) {
        continue;
      }
      for (String wrong : misspelt(name.text())) {
        List<Object> changed = new ArrayList<>(names);
        changed.set(i, new LocalName(wrong, name.language(), name.kind(), name.document()));
        add("misspelt name", changed, names);
      }
    }
  }

  private static List<String> misspelt(String name) {
    List<String> wrong = new ArrayList<>();
    wrong.add(name + "x");
    wrong.add(name.substring(1));
    wrong.add(name.substring(0, name.length() - 1));
    for (int i = 0; i + 1 < name.length(); i++) {
      char one = name.charAt(i);
      char two = name.charAt(i + 1);
      if (Character.isLetter(one)
          && Character.isLetter(two)
          && Character.toLowerCase(one) != Character.toLowerCase(two)) {
        wrong.add(name.substring(0, i) + two + one + name.substring(i + 2));
        break;
      }
    }
    wrong.removeIf(String::isBlank);
    return wrong;
  }
}
