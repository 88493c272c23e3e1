package org.kommunegraf.query.spend;

import java.util.List;
import java.util.stream.Stream;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

/**
 * The keys that a spend has in one dimension.
 *
 * @param values each once, in order; empty where no source states one
 * @param all those that surely have all of its money: the only one, or one that holds the others
 * @param room where its money may belong beside these
 */
record Keys(List<String> values, List<String> all, Room room) {

  static Keys of(Stream<String> values, Room otherwise) {
    List<String> each = values.distinct().sorted().toList();
    return new Keys(
        each,
        each.size() == 1 ? each : List.of(),
        each.isEmpty() ? otherwise : Room.Simple.NOWHERE);
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

  /** Whether sources give all of its money this key. */
  boolean namesAllOf(GroupKey key) {
    String value = key.value();
    return value == null ? values.isEmpty() : all.contains(value);
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

  /** Whether the keys of a group are those of all of a spend's money, in each dimension. */
  static boolean nameAllOf(List<Keys> keys, List<GroupKey> group) {
    for (int i = 0; i < group.size(); i++) {
      if (!keys.get(i).namesAllOf(group.get(i))) {
        return false;
      }
    }
    return true;
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
