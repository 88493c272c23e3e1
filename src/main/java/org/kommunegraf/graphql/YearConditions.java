package org.kommunegraf.graphql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.filter.Condition;
import org.kommunegraf.query.filter.Span;

/**
 * Conditions on the years of a period or date: one of them is enough, as a spend over several years
 * stands in the group of each. Not to be of a year is to have no day in it.
 */
final class YearConditions {

  private static final int FIRST = 1_000;
  private static final int LAST = 9_998;

  /** The fields that say when something was, the one that says it best first. */
  private static final List<String> TIMES =
      List.of("period", "active", "held", "fieldwork", "decided", "published");

  private final Scope scope;

  YearConditions(Scope scope) {
    this.scope = scope;
  }

  /** The field of a type whose years a filter asks for by {@code year}; null if there is none. */
  static @Nullable Attribute findTime(Attributes attributes, String type) {
    if (attributes.of(type).containsKey("year")) {
      return null;
    }
    return TIMES.stream()
        .map(name -> attributes.of(type).get(name))
        .filter(field -> field != null && !field.list() && isTime(field.type()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isTime(String type) {
    return type.equals("Period") || type.equals("PartialDate");
  }

  /**
   * A condition on a period or a date.
   *
   * @param argument the path of the argument
   * @throws QueryException if it names a year that no date here can have
   */
  Condition on(String argument, String operator, Object asked) {
    return switch (operator) {
      case "eq" -> overlapping(year(argument, asked), year(argument, asked));
      case "ne" -> overlapping(year(argument, asked), year(argument, asked)).not();
      case "in" ->
          Condition.any(((List<?>) asked).stream().map(one -> on(argument, "eq", one)).toList());
      case "gte" -> overlapping(year(argument, asked), null);
      case "lte" -> overlapping(null, year(argument, asked));
      case "gt" -> overlapping(year(argument, (Integer) asked + 1), null);
      case "lt" -> overlapping(null, year(argument, (Integer) asked - 1));
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private Condition overlapping(@Nullable PartialDate from, @Nullable PartialDate to) {
    Span asked = new Span(from, to);
    return subject -> {
      scope.budget().work();
      if (subject instanceof Period period) {
        return Span.of(period).overlaps(asked);
      }
      return subject instanceof PartialDate date ? Span.of(date).overlaps(asked) : Truth.UNKNOWN;
    };
  }

  private static PartialDate year(String argument, Object asked) {
    int year = (Integer) asked;
    if (year < FIRST || year > LAST + 1) {
      String allowed = "a year from " + FIRST + " to " + LAST;
      throw new QueryException(
          Kind.BAD_VALUE,
          argument + " is " + year + "; write " + allowed + ".",
          argument,
          String.valueOf(year),
          allowed);
    }
    return PartialDate.parse(String.format(Locale.ROOT, "%04d", year));
  }
}
