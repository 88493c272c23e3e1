package org.kommunegraf.importer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kommunegraf.model.Entity;

/**
 * What differs between two sets of entities, as ids in order.
 *
 * @param added ids that only the new set has
 * @param changed ids whose entities differ
 * @param removed ids that only the old set has
 */
public record Changes(List<String> added, List<String> changed, List<String> removed) {

  public static Changes between(Collection<Entity> before, Collection<Entity> after) {
    Map<String, Entity> old = byId(before);
    Map<String, Entity> now = byId(after);
    return new Changes(
        now.keySet().stream().filter(id -> !old.containsKey(id)).toList(),
        now.keySet().stream()
            .filter(id -> old.containsKey(id) && !old.get(id).equals(now.get(id)))
            .toList(),
        old.keySet().stream().filter(id -> !now.containsKey(id)).toList());
  }

  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  private static Map<String, Entity> byId(Collection<Entity> entities) {
    Map<String, Entity> byId = new TreeMap<>();
    entities.forEach(entity -> byId.put(entity.id(), entity));
    return byId;
  }
}
