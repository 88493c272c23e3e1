package org.kommunegraf.graph;

import org.eclipse.collections.impl.set.mutable.UnifiedSet;

/**
 * The values met while a release is read. Of equal ones the first is given for all, so that the
 * text of an id, a date or a list of platforms is in memory once.
 */
interface Sharing {

  /** Remembers nothing: for what is not kept. */
  Sharing NONE =
      new Sharing() {
        @Override
        public <T> T of(T value) {
          return value;
        }
      };

  /** This value or the one equal to it that was met first. Values never change. */
  <T> T of(T value);

  static Sharing begin() {
    UnifiedSet<Object> met = new UnifiedSet<>();
    return new Sharing() {
      @Override
      @SuppressWarnings(
          "unchecked") // what is equal to a record, text, number or list is of its type
      public <T> T of(T value) {
        return (T) met.put(value);
      }
    };
  }
}
