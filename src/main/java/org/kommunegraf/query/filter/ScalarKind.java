package org.kommunegraf.query.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.Truth;

/** How scalars of one kind are compared. What is compared is read first, on both sides alike. */
public enum ScalarKind {

  /** Words: without regard to case and accents. */
  TEXT(Operator.CONTAINS, Operator.STARTS_WITH) {
    @Override
    public Object read(Object value) {
      return Folding.fold(String.valueOf(value));
    }
  },

  /** Ids: as they are written. */
  KEY(Operator.CONTAINS, Operator.STARTS_WITH) {
    @Override
    public Object read(Object value) {
      return String.valueOf(value);
    }
  },

  /** Constants: as they are written. */
  EXACT {
    @Override
    public Object read(Object value) {
      return String.valueOf(value);
    }
  },

  /** What money was spent on: what is within a kind is of that kind too. */
  PURPOSE {
    @Override
    public Object read(Object value) {
      return SpendKind.valueOf(String.valueOf(value));
    }

    @Override
    Truth equal(Object value, Object argument) {
      return Truth.of(((SpendKind) value).isWithin((SpendKind) argument));
    }
  },

  /** True or false. */
  BOOLEAN,

  /** Numbers, of which perhaps only bounds are known. */
  NUMBER(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE) {
    @Override
    public Object read(Object value) {
      return value instanceof Interval interval
          ? interval
          : Interval.of(new BigDecimal(String.valueOf(value)));
    }

    @Override
    Truth equal(Object value, Object argument) {
      return ((Interval) value).equalTo(number(argument));
    }

    @Override
    Truth atLeast(Object value, Object argument) {
      return ((Interval) value).atLeast(number(argument));
    }

    @Override
    Truth atMost(Object value, Object argument) {
      return ((Interval) value).atMost(number(argument));
    }
  },

  /**
   * Dates as precise as their sources. Two are equal when they are written alike; before and after
   * is said of all the days that a date can mean.
   */
  DATE(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.WITHIN) {
    @Override
    Truth atLeast(Object value, Object argument) {
      return Span.of((PartialDate) value).notBefore((PartialDate) argument);
    }

    @Override
    Truth atMost(Object value, Object argument) {
      return Span.of((PartialDate) value).notAfter((PartialDate) argument);
    }
  },

  /** Moments. */
  TIME(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE) {
    @Override
    Truth atLeast(Object value, Object argument) {
      return Truth.of(!((Instant) value).isBefore((Instant) argument));
    }

    @Override
    Truth atMost(Object value, Object argument) {
      return Truth.of(!((Instant) value).isAfter((Instant) argument));
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // nobody writes into it
  private final Operator[] more;

  ScalarKind(Operator... more) {
    this.more = more;
  }

  /** What can be asked of scalars of this kind. */
  public Set<Operator> operators() {
    Set<Operator> operators = EnumSet.of(Operator.EQ, Operator.NE, Operator.IN);
    operators.addAll(Arrays.asList(more));
    return operators;
  }

  /** A value or an argument in the form in which it is compared. */
  public Object read(Object value) {
    return value;
  }

  Truth equal(Object value, Object argument) {
    return Truth.of(value.equals(argument));
  }

  Truth atLeast(Object value, Object argument) {
    throw new UnsupportedOperationException(this + " has no order");
  }

  Truth atMost(Object value, Object argument) {
    throw new UnsupportedOperationException(this + " has no order");
  }

  private static BigDecimal number(Object argument) {
    return Objects.requireNonNull(((Interval) argument).min());
  }
}
