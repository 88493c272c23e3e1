package org.kommunegraf.model;

/**
 * A reference to an entity by its id. Only a release follows it.
 *
 * @param <T> the type the id must name: a record, {@link Actor}, or {@link Entity} for any
 */
public record Ref<T extends Entity>(String id) implements Comparable<Ref<T>> {

  @Override
  public int compareTo(Ref<T> other) {
    return id.compareTo(other.id);
  }
}
