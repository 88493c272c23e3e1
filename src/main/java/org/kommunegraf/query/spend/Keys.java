package org.kommunegraf.query.spend;

import java.util.List;
import java.util.stream.Stream;
import org.kommunegraf.model.Entity;

/**
 * The keys that a spend has in one dimension.
 *
 * @param values each once, in order; empty where no source states one
 * @param room where its money may belong when it has no key
 */
record Keys(List<String> values, Room room) {

  static Keys of(Stream<String> values, Room otherwise) {
    List<String> each = values.distinct().sorted().toList();
    return new Keys(each, each.isEmpty() ? otherwise : Room.Simple.NOWHERE);
  }

  static Keys ofEntities(Stream<? extends Entity> entities, Room otherwise) {
    return of(entities.map(Entity::id), otherwise);
  }
}
