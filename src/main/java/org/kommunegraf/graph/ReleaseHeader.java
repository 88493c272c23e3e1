package org.kommunegraf.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Shape;

/**
 * Which release it is, and what is known of it without reading it.
 *
 * @param number counts releases of this store from 1
 * @param sha256 the hash of its content, see {@link org.kommunegraf.model.Canonical}
 * @param published when it became the published one, by the clock of the publisher, to the
 *     millisecond
 * @param imprint who published it, and why
 * @param counts how many entities of each type it has, by the type's name; types without any are
 *     not in it
 */
public record ReleaseHeader(
    int number, String sha256, Instant published, Imprint imprint, Map<String, Integer> counts) {

  public ReleaseHeader {
    counts = Map.copyOf(counts);
  }

  /** A release of which nobody said who or why, and whose entities are not counted yet. */
  public ReleaseHeader(int number, String sha256, Instant published) {
    this(number, sha256, published, Imprint.NONE, Map.of());
  }

  /** The id under which the release can be asked for: {@code release:3}. */
  public String id() {
    return "release:" + number;
  }

  /**
   * Whether it is the same release of the same store. A number alone does not say so: a store that
   * was emptied counts from 1 again.
   */
  public boolean isSameAs(ReleaseHeader other) {
    return number == other.number
        && sha256.equals(other.sha256)
        && published.equals(other.published);
  }

  /** How many entities there are in all. */
  public long size() {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** The same header with the counts of these entities. */
  public ReleaseHeader counting(Collection<? extends Entity> entities) {
    Map<String, Integer> counted = new TreeMap<>();
    entities.forEach(entity -> counted.merge(Shape.of(entity).name(), 1, Integer::sum));
    return new ReleaseHeader(number, sha256, published, imprint, counted);
  }
}
