package org.kommunegraf.graph;

import org.eclipse.collections.impl.set.mutable.UnifiedSet;

/**
 * The values met while a release is read. Of equal ones the first is given for all, so that the
 * text of an id, a date or a list of platforms is in memory once.
 */
final class Sharing {

  private final UnifiedSet<Object> met = new UnifiedSet<>();

  /** This value or the one equal to it that was met first. Values never change. */
  @SuppressWarnings("unchecked") // what is equal to a record, text, number or list is of its type
  <T> T of(T value) {
    return (T) met.put(value);
  }
}
