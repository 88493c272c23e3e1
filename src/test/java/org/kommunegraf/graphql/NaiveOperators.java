package org.kommunegraf.graphql;

import com.ibm.icu.text.Transliterator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.PartialDate;

/** What each operator says of one value that is known, or of a figure of which bounds are known. */
final class NaiveOperators {

  private static final Transliterator FOLD =
      Transliterator.getInstance("NFKD; [:M:] Remove; Latin-ASCII; Lower");
  private static final BigDecimal TINY = new BigDecimal("0.000000001");
  private static final BigDecimal HUGE = new BigDecimal("1000000000000");

  private final Map<String, String> folded = new HashMap<>();

  boolean text(String operator, String value, Object operand) {
    String of = folded.computeIfAbsent(value, FOLD::transliterate);
    String wanted = folded.computeIfAbsent((String) operand, FOLD::transliterate);
    return switch (operator) {
      case "eq" -> of.equals(wanted);
      case "ne" -> !of.equals(wanted);
      case "contains" -> of.contains(wanted);
      case "startsWith" -> of.startsWith(wanted);
      default -> throw new AssertionError(operator);
    };
  }

  /** An id is compared letter by letter. */
  static boolean id(String operator, String value, String operand) {
    return switch (operator) {
      case "eq" -> value.equals(operand);
      case "ne" -> !value.equals(operand);
      case "contains" -> value.contains(operand);
      case "startsWith" -> value.startsWith(operand);
      default -> throw new AssertionError(operator);
    };
  }

  <T extends Comparable<T>> boolean compared(String operator, T value, T operand) {
    int order = value.compareTo(operand);
    return switch (operator) {
      case "eq" -> order == 0;
      case "ne" -> order != 0;
      case "gt" -> order > 0;
      case "gte" -> order >= 0;
      case "lt" -> order < 0;
      case "lte" -> order <= 0;
      default -> throw new AssertionError(operator);
    };
  }

  /** Tries all numbers near the bounds and the operand that the figure can be. */
  Truth figure(String operator, Shown figure, Object operand) {
    if ("IN_WORDS".equals(figure.get("comparator"))) {
      return Truth.UNKNOWN;
    }
    BigDecimal wanted = number(operand);
    BigDecimal min = bound(figure, "min");
    BigDecimal max = bound(figure, "max");
    List<BigDecimal> possible =
        Stream.of(min, max, wanted)
            .flatMap(n -> n == null ? Stream.empty() : around(n))
            .filter(
                n ->
                    min == null
                        || n.compareTo(min)
                            >= ("MORE_THAN".equals(figure.get("comparator")) ? 1 : 0))
            .filter(
                n ->
                    max == null
                        || n.compareTo(max)
                            <= ("LESS_THAN".equals(figure.get("comparator")) ? -1 : 0))
            .toList();
    return of(possible, n -> compared(operator, n, wanted));
  }

  private static Stream<BigDecimal> around(BigDecimal n) {
    return Stream.of(n, n.add(TINY), n.subtract(TINY), n.add(HUGE), n.subtract(HUGE));
  }

  static @Nullable BigDecimal bound(Shown figure, String field) {
    return figure.get(field) == null ? null : number(figure.get(field));
  }

  static BigDecimal number(Object json) {
    return new BigDecimal(String.valueOf(json));
  }

  /** Tries all days that the date can mean. */
  Truth date(String operator, String value, Object operand) {
    if (operator.equals("eq") || operator.equals("ne")) {
      return Truth.of(value.equals(operand) == operator.equals("eq"));
    }
    PartialDate wanted = PartialDate.parse((String) operand);
    LocalDate compared =
        operator.equals("gt") || operator.equals("lte") ? wanted.lastDay() : wanted.firstDay();
    PartialDate date = PartialDate.parse(value);
    List<LocalDate> possible = date.firstDay().datesUntil(date.lastDay().plusDays(1)).toList();
    return of(possible, day -> compared(operator, day.toEpochDay(), compared.toEpochDay()));
  }

  private static <T> Truth of(List<T> possible, Predicate<T> holds) {
    return Truth.ofCases(possible.stream().anyMatch(holds), possible.stream().allMatch(holds));
  }
}
