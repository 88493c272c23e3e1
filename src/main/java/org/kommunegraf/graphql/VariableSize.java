package org.kommunegraf.graphql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How large the values of variables are. They are walked through once, until a limit is met. */
final class VariableSize {

  private int values;
  private @Nullable Limit beyond;

  private VariableSize() {}

  /** The limit that the variables go beyond; empty if none. */
  static Optional<Limit> beyond(Map<String, @Nullable Object> variables) {
    VariableSize size = new VariableSize();
    size.add(variables, 0);
    return Optional.ofNullable(size.beyond);
  }

  private void add(@Nullable Object value, int depth) {
    values++;
    demand(values <= Limit.VALUES.most, Limit.VALUES);
    demand(depth <= Limit.VALUE_DEPTH.most, Limit.VALUE_DEPTH);
    if (value instanceof String text) {
      demand(text.length() <= Limit.TEXT.most, Limit.TEXT);
    } else if (value instanceof BigDecimal number) {
      demand(digits(number) <= Limit.DIGITS.most, Limit.DIGITS);
    } else if (value instanceof BigInteger number) {
      demand(digits(new BigDecimal(number)) <= Limit.DIGITS.most, Limit.DIGITS);
    } else if (value instanceof Map<?, ?> object) {
      addAll(object.values(), depth);
    } else if (value instanceof List<?> list) {
      demand(list.size() <= Limit.ITEMS.most, Limit.ITEMS);
      addAll(list, depth);
    }
  }

  /** How many digits a number has when it is written without an exponent. */
  private static long digits(BigDecimal number) {
    long scale = number.scale();
    return scale < 0 ? number.precision() - scale : Math.max(number.precision(), scale);
  }

  private void addAll(Collection<?> all, int depth) {
    for (Object one : all) {
      if (beyond != null) {
        return;
      }
      add(one, depth + 1);
    }
  }

  private void demand(boolean within, Limit limit) {
    if (!within && beyond == null) {
      beyond = limit;
    }
  }
}
