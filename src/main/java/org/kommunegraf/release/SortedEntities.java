package org.kommunegraf.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;

/**
 * All entities of a release in the order of their ids. Each has its place in it, counted from 0, by
 * which indexes name it in four bytes.
 */
final class SortedEntities {

  /** An id that is not there. */
  static final int NOWHERE = -1;

  private final List<Entity> inOrder;

  /**
   * Places by the hash of the id, plus 1; 0 is free. A map with a node for each id would be five
   * times as large.
   */
  private final int[] table;

  private final Map<String, Entity> byFormerId = new HashMap<>();

  SortedEntities(Collection<Entity> entities) {
    List<Entity> sorted = new ArrayList<>(entities);
    sorted.sort(Comparator.comparing(Entity::id));
    this.inOrder = Collections.unmodifiableList(sorted);
    this.table = new int[Integer.highestOneBit(Math.max(1, sorted.size())) << 2];
    for (int place = 0; place < sorted.size(); place++) {
      table[slotOf(sorted.get(place).id())] = place + 1;
    }
    sorted.forEach(e -> e.identity().formerIds().forEach(former -> byFormerId.put(former, e)));
  }

  List<Entity> inOrder() {
    return inOrder;
  }

  Entity at(int place) {
    return inOrder.get(place);
  }

  /** The entity with this id, or that had it before it was renamed; null if there is none. */
  @Nullable Entity find(String id) {
    int place = placeOf(id);
    return place == NOWHERE ? byFormerId.get(id) : inOrder.get(place);
  }

  /** The place of an entity by the id it has now; {@link #NOWHERE} if there is none. */
  int placeOf(String id) {
    return table[slotOf(id)] - 1;
  }

  /** Where the id stands in the table, or the free slot where it would stand. */
  private int slotOf(String id) {
    int slot = spread(id.hashCode()) & (table.length - 1);
    while (table[slot] != 0 && !inOrder.get(table[slot] - 1).id().equals(id)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /**
   * Ids that end in consecutive numbers have consecutive hashes, and would stand in each other's
   * way.
   */
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
