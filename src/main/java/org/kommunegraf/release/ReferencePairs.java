package org.kommunegraf.release;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.LongStream;
import org.kommunegraf.model.Entity;

/**
 * The references of one relation, from entities of one type, by what they name. A reference takes
 * eight bytes: the place of what it names, and of who holds it.
 */
final class ReferencePairs {

  private final SortedEntities entities;
  private final long[] sorted;

  private ReferencePairs(SortedEntities entities, long[] sorted) {
    this.entities = entities;
    this.sorted = sorted;
  }

  /** References that are still coming in. */
  static final class Gathering {
    private final LongStream.Builder pairs = LongStream.builder();
    private long last = -1;

    void add(int target, int source) {
      long pair = pair(target, source);
      if (pair != last) {
        pairs.add(pair);
        last = pair;
      }
    }

    ReferencePairs of(SortedEntities entities) {
      long[] sorted = pairs.build().toArray();
      Arrays.parallelSort(sorted);
      return new ReferencePairs(entities, once(sorted));
    }
  }

  private static long pair(int target, int source) {
    return (long) target << Integer.SIZE | source;
  }

  /** A record may name the same thing twice. */
  private static long[] once(long[] sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
  }

  /** Who refers to the entity at a place, each once, in the order of ids. */
  List<Entity> sources(int target) {
    int from = firstAtOrAfter(pair(target, 0));
    int to = firstAtOrAfter(pair(target + 1, 0));
    return from == to ? List.of() : new Sources(from, to);
  }

  private int firstAtOrAfter(long pair) {
    int found = Arrays.binarySearch(sorted, pair);
    return found >= 0 ? found : -found - 1;
  }

  /** A part of the pairs, seen as the entities that hold the references; nothing is copied. */
  private final class Sources extends AbstractList<Entity> implements RandomAccess {
    private final int from;
    private final int to;

    Sources(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Entity get(int index) {
      return entities.at((int) sorted[from + index]);
    }

    @Override
    public int size() {
      return to - from;
    }
  }
}
