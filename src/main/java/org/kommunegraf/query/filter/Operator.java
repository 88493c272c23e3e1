package org.kommunegraf.query.filter;

import java.util.List;
import org.kommunegraf.query.Truth;

/** What can be asked of a scalar, by the name that it has in filters. */
public enum Operator {
  EQ("eq", "It is this."),
  NE("ne", "It is not this."),
  IN("in", "It is one of these; of an empty list it is none."),
  GT("gt", "It is more, or later."),
  GTE("gte", "It is this or more, or this or later."),
  LT("lt", "It is less, or earlier."),
  LTE("lte", "It is this or less, or this or earlier."),
  CONTAINS("contains", "It contains this text."),
  STARTS_WITH("startsWith", "It starts with this text."),
  WITHIN("within", "It lies inside these days.");

  private final String key;
  private final String meaning;

  Operator(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** Its name in filters. */
  public String key() {
    return key;
  }

  /** What it asks, as a sentence. */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether it holds.
   *
   * @param value as the kind reads it
   * @param argument as the kind reads it; for {@code IN} a list of such, for {@code WITHIN} a
   *     {@link Span}
   */
  public Truth test(ScalarKind kind, Object value, Object argument) {
    return switch (this) {
      case EQ -> kind.equal(value, argument);
      case NE -> kind.equal(value, argument).not();
      case IN -> oneOf(kind, value, (List<?>) argument);
      case GT -> kind.atMost(value, argument).not();
      case GTE -> kind.atLeast(value, argument);
      case LT -> kind.atLeast(value, argument).not();
      case LTE -> kind.atMost(value, argument);
      case CONTAINS -> Truth.of(((String) value).contains((String) argument));
      case STARTS_WITH -> Truth.of(((String) value).startsWith((String) argument));
      case WITHIN -> within(kind, value, (Span) argument);
    };
  }

  private static Truth oneOf(ScalarKind kind, Object value, List<?> arguments) {
    Truth truth = Truth.FALSE;
    for (Object argument : arguments) {
      truth = truth.or(kind.equal(value, argument));
    }
    return truth;
  }

  private static Truth within(ScalarKind kind, Object value, Span days) {
    Truth start = days.start() == null ? Truth.TRUE : kind.atLeast(value, days.start());
    return start.and(days.end() == null ? Truth.TRUE : kind.atMost(value, days.end()));
  }
}
