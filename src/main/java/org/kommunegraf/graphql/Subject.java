package org.kommunegraf.graphql;

import org.jspecify.annotations.Nullable;

/**
 * What a condition is asked of: an entity, a value, null where the source states none, or {@link
 * #ABSENT} where there is not even anything that could state it.
 */
final class Subject {

  /** The payer's parent where the payer is not stated: nobody knows whether there is one. */
  static final Object ABSENT = new Object();

  private Subject() {}

  static boolean isThere(@Nullable Object subject) {
    return subject != null && subject != ABSENT;
  }

  /** The value of an attribute of a subject. */
  static @Nullable Object read(Attribute attribute, Scope scope, @Nullable Object owner) {
    return owner == null || owner == ABSENT ? ABSENT : attribute.of(scope, owner);
  }
}
