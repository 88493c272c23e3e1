package org.kommunegraf.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Entity;
import org.kommunegraf.query.page.Order;
import org.kommunegraf.query.page.Page;
import org.kommunegraf.query.page.PageRequest;

/**
 * A list of entities as the page that the arguments of its field ask for.
 *
 * @param attributes what the items can be filtered and ordered by
 * @param type the type of the items
 * @param source gives the whole list
 * @param root whether that is all entities of the type, so that an index can stand in for it
 */
record ListField(Attributes attributes, String type, Field source, boolean root) implements Field {

  @Override
  public Connection<Entity> of(Scope scope, Object owner, Arguments arguments) {
    @SuppressWarnings("unchecked") // only lists of entities are paged
    List<Entity> list =
        (List<Entity>) Objects.requireNonNull(source.of(scope, owner, Arguments.NONE));
    List<Entity> matching = matching(scope, list, where(arguments));
    Order<Entity> order =
        OrderReader.read(attributes, scope, type, arguments.list("orderBy"), matching);
    return new Connection<>(Page.of(matching, order, request(arguments)));
  }

  private List<Entity> matching(
      Scope scope, List<Entity> list, @Nullable Map<String, @Nullable Object> where) {
    if (where == null || where.isEmpty()) {
      return list;
    }
    Filter filter = FilterReader.read(attributes, scope, type, where, Map.of());
    List<Entity> candidates =
        root
            ? new Candidates(attributes.contract(), scope.release(), scope.budget())
                .of(type, where)
                .orElse(list)
            : list;
    return filter.of(list, candidates);
  }

  @SuppressWarnings("unchecked") // an input object, says the schema
  private static @Nullable Map<String, @Nullable Object> where(Arguments arguments) {
    return arguments.find("where", Map.class);
  }

  /** The part of a list that the arguments of a field ask for. */
  static PageRequest request(Arguments arguments) {
    return new PageRequest(
        arguments.findInt("first"),
        arguments.findText("after"),
        arguments.findInt("last"),
        arguments.findText("before"));
  }
}
