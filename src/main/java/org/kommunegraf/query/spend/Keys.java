package org.kommunegraf.query.spend;

import java.util.List;
import java.util.stream.Stream;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

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

  /** These keys and others. */
  Keys and(Keys others) {
    return of(Stream.concat(values.stream(), others.values.stream()), others.room);
  }

  /** Whether sources give the spend this key; of the key that is not stated, whether none. */
  boolean names(GroupKey key) {
    String value = key.value();
    return value == null ? values.isEmpty() : values.contains(value);
  }

  /** Whether the money may belong to the group of this key. */
  boolean allows(Release release, GroupKey key) {
    String value = key.value();
    return names(key) || (value != null && room.allows(release, value));
  }

  /** Every way to take one key, or "not stated", in each dimension. */
  static List<List<GroupKey>> combinations(List<SpendDimension> by, List<Keys> keys) {
    List<List<GroupKey>> combinations = List.of(List.of());
    for (int i = 0; i < by.size(); i++) {
      List<GroupKey> here = keys.get(i).as(by.get(i));
      combinations =
          combinations.stream()
              .flatMap(start -> here.stream().map(key -> with(start, key)))
              .toList();
    }
    return combinations;
  }

  private List<GroupKey> as(SpendDimension dimension) {
    return values.isEmpty()
        ? List.of(new GroupKey(dimension, null))
        : values.stream().map(value -> new GroupKey(dimension, value)).toList();
  }

  private static List<GroupKey> with(List<GroupKey> start, GroupKey key) {
    return Stream.concat(start.stream(), Stream.of(key)).toList();
  }
}
