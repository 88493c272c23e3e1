package org.kommunegraf.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.filter.Condition;

/**
 * A place in a filter.
 *
 * @param type the type of what the conditions there are asked of
 * @param path the path of the argument
 * @param reach what an item of the list leads to there
 * @param depth how many filters stand around it
 * @param ofItems whether the conditions are asked of the items themselves
 */
record Place(
    String type, String path, Function<Object, Stream<Object>> reach, int depth, boolean ofItems) {

  private static final int MOST_DEPTH = 50;

  Place {
    if (depth > MOST_DEPTH) {
      throw new QueryException(
          Kind.QUERY_TOO_LARGE,
          "The filter is nested more than " + MOST_DEPTH + " levels deep; ask with fewer levels.",
          path.substring(0, path.indexOf('.')),
          "more than " + MOST_DEPTH + " levels",
          "at most " + MOST_DEPTH + " levels");
    }
  }

  /** Where the items of the list themselves stand. */
  static Place root(String type) {
    return new Place(type, "where", Stream::of, 0, true);
  }

  Place inside(String key) {
    return new Place(type, path + "." + key, reach, depth + 1, ofItems);
  }

  Place item(int index) {
    return new Place(type, path + "[" + index + "]", reach, depth, ofItems);
  }

  /** The same place, for those subjects of which a condition may hold. */
  Place narrowed(Condition condition) {
    return new Place(
        type,
        path,
        item -> reach.apply(item).filter(subject -> condition.of(subject) != Truth.FALSE),
        depth,
        ofItems);
  }

  /** What the subjects here have as an attribute. */
  Place to(Attribute attribute, Scope scope) {
    return new Place(
        attribute.type(),
        path + "." + attribute.name(),
        item -> reach.apply(item).flatMap(subject -> values(attribute.of(scope, subject))),
        depth + 1,
        false);
  }

  /** Those subjects here that are of one type. */
  Place toMember(String member) {
    return new Place(
        member,
        path + "." + FilterTypes.memberField(member),
        item -> reach.apply(item).filter(subject -> isOf(member, subject)),
        depth + 1,
        false);
  }

  static boolean isOf(String type, Object subject) {
    return subject.getClass().getSimpleName().equals(type);
  }

  private static Stream<Object> values(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(item -> item)
        : Stream.ofNullable(value);
  }

  /**
   * What the filter says here.
   *
   * @throws QueryException if it says null, which is no condition: it would be forgotten easily
   */
  Object stated(String key, @Nullable Object value) {
    if (value == null) {
      String argument = path + "." + key;
      throw new QueryException(
          Kind.BAD_VALUE,
          argument
              + " is null, which is no condition; leave it out, or ask for what is not stated with isNull: true.",
          argument,
          "null",
          "a value");
    }
    return value;
  }
}
