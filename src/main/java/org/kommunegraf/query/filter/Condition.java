package org.kommunegraf.query.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.Truth;

/** Something that can hold of an entity or of a value. */
@FunctionalInterface
public interface Condition {

  /**
   * Whether it holds.
   *
   * @param subject null when there is no subject, such as the payer of a spend whose payer is not
   *     stated: then nothing is known of it
   */
  Truth of(@Nullable Object subject);

  /** Always the same, whatever the subject. */
  static Condition always(Truth truth) {
    return subject -> truth;
  }

  /** Whether all hold; without any, it holds. */
  static Condition all(List<Condition> conditions) {
    return subject -> {
      Truth truth = Truth.TRUE;
      for (Condition condition : conditions) {
        truth = truth.and(condition.of(subject));
        if (truth == Truth.FALSE) {
          break;
        }
      }
      return truth;
    };
  }

  /** Whether one holds; without any, none does. */
  static Condition any(List<Condition> conditions) {
    return subject -> {
      Truth truth = Truth.FALSE;
      for (Condition condition : conditions) {
        truth = truth.or(condition.of(subject));
        if (truth == Truth.TRUE) {
          break;
        }
      }
      return truth;
    };
  }

  /** The opposite; what is unknown stays unknown. */
  default Condition not() {
    return subject -> of(subject).not();
  }
}
