package org.kommunegraf.graphql;

import static org.kommunegraf.graphql.Subject.ABSENT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.filter.Condition;
import org.kommunegraf.query.filter.NameIndex;
import org.kommunegraf.query.filter.Operator;
import org.kommunegraf.query.filter.ScalarKind;
import org.kommunegraf.query.filter.Span;

/** The conditions at the ends of a filter: an operator and what a value is compared with. */
final class ScalarConditions {

  private static final Map<String, Operator> OPERATORS =
      Arrays.stream(Operator.values())
          .collect(Collectors.toUnmodifiableMap(Operator::key, operator -> operator));

  private static final int COMPARED_IN_A_STEP = 8;

  private final Attributes attributes;
  private final Scope scope;

  ScalarConditions(Attributes attributes, Scope scope) {
    this.attributes = attributes;
    this.scope = scope;
  }

  /** Whether a key of a filter is an operator. */
  static boolean isOperator(String key) {
    return OPERATORS.containsKey(key);
  }

  static Condition isNull(boolean wanted) {
    return subject -> subject == ABSENT ? Truth.UNKNOWN : Truth.of((subject == null) == wanted);
  }

  /** A condition on a scalar or a constant of a type. */
  Condition on(String type, String operator, Object argument) {
    return on(type, operator, argument, value -> value);
  }

  /** A condition on the names of an entity: one of them is enough, and not to be is to be none. */
  Condition onNames(String operator, Object argument) {
    if (operator.equals(Operator.NE.key())) {
      return onNames(Operator.EQ.key(), argument).not();
    }
    NameIndex names = NameIndex.of(scope.release());
    Operator asks = Objects.requireNonNull(OPERATORS.get(operator), operator);
    Object asked = asked("String", ScalarKind.TEXT, asks, argument);
    Truth ofNothing = ofNothing(asked);
    int steps = steps(asked);
    return subject -> {
      if (!(subject instanceof Entity named)) {
        return ofNothing;
      }
      scope.budget().work(steps);
      return Truth.of(
          names.namesOf(named).stream()
              .anyMatch(name -> asks.test(ScalarKind.TEXT, name, asked) == Truth.TRUE));
    };
  }

  /** A condition on a figure, by what is certain of it. */
  Condition onFigure(String type, String operator, Object argument) {
    Attribute min = attributes.get(type, "min");
    Attribute max = attributes.get(type, "max");
    Attribute comparator = attributes.get(type, "comparator");
    return on(
        "Decimal",
        operator,
        argument,
        figure ->
            interval(
                (BigDecimal) min.of(scope, figure),
                (BigDecimal) max.of(scope, figure),
                String.valueOf(comparator.of(scope, figure))));
  }

  private static Interval interval(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String comparator) {
    return new Interval(
        min,
        max,
        comparator.equals(Comparator.MORE_THAN.name()),
        comparator.equals(Comparator.LESS_THAN.name()));
  }

  private Condition on(String type, String key, Object argument, Function<Object, Object> valueOf) {
    ScalarKind kind = Operators.kind(type);
    Operator operator = Objects.requireNonNull(OPERATORS.get(key), key);
    Object asked = asked(type, kind, operator, argument);
    Truth ofNothing = ofNothing(asked);
    int steps = steps(asked);
    return subject -> {
      if (subject == null || subject == ABSENT) {
        return ofNothing;
      }
      scope.budget().work(steps);
      return operator.test(kind, kind.read(valueOf.apply(subject)), asked);
    };
  }

  /** A value is compared with each of a list. */
  private static int steps(Object asked) {
    return asked instanceof List<?> list ? 1 + list.size() / COMPARED_IN_A_STEP : 1;
  }

  /** What is not there is none of an empty list, and of all else one does not know. */
  private static Truth ofNothing(Object asked) {
    return Truth.of(false, asked.equals(List.of()));
  }

  private Object asked(String type, ScalarKind kind, Operator operator, Object argument) {
    return switch (operator) {
      case IN ->
          ((List<?>) argument)
              .stream()
                  .peek(one -> scope.budget().work())
                  .map(one -> asked(type, kind, one))
                  .toList();
      case WITHIN -> span((Map<?, ?>) argument);
      case CONTAINS, STARTS_WITH -> kind.read(argument);
      default -> asked(type, kind, argument);
    };
  }

  /** An id that an entity had before it was renamed asks for the entity. */
  private Object asked(String type, ScalarKind kind, Object argument) {
    Object now =
        type.equals("ID")
            ? scope.release().find((String) argument).map(Entity::id).orElse((String) argument)
            : argument;
    return kind.read(now);
  }

  /**
   * Days as a filter names them.
   *
   * @throws QueryException if they end before they start, so that nothing could match
   */
  static Span span(Map<?, ?> days) {
    PartialDate start = (PartialDate) days.get("start");
    PartialDate end = (PartialDate) days.get("end");
    if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
      throw new QueryException(
          Kind.BAD_VALUE,
          "The days of a filter end (" + end + ") before they start (" + start + "); swap the two.",
          "where",
          "start: " + start + ", end: " + end,
          "a start that is not after the end");
    }
    return new Span(start, end);
  }
}
