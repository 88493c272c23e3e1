package org.kommunegraf.graph;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;

/** Entities that are in memory already, of another release. */
@FunctionalInterface
public interface EntitiesInMemory {

  /** None at all. */
  EntitiesInMemory NONE = id -> null;

  /** The entity with this id; null if there is none. */
  @Nullable Entity find(String id);
}
