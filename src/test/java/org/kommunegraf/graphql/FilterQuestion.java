package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ContractTypes.FieldType;

/**
 * One list, asked with a filter, an order and a part of it.
 *
 * @param owner the entity that has the list; null for a list of all
 * @param list the list
 * @param arguments {@code where}, {@code orderBy}, {@code first}, {@code last} and the ids of the
 *     items whose cursors are {@code after} and {@code before}, as far as they are given
 */
record FilterQuestion(@Nullable Shown owner, FieldType list, Map<String, Object> arguments) {

  /** What came of it: ids in order, or the code of an error. */
  record Outcome(List<String> ids, int total, boolean next, boolean previous, String error) {
    static Outcome refused(String code) {
      return new Outcome(List.of(), 0, false, false, code);
    }

    /** What sort of outcome it is, to see that all sorts are drawn. */
    String kind() {
      return !error.isEmpty()
          ? error
          : total == 0 ? "none" : ids.size() == total ? "whole" : "part";
    }
  }

  FilterQuestion with(Map<String, Object> others) {
    return new FilterQuestion(owner, list, others);
  }

  /** The query, whose variables are the arguments that are given. */
  String query() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("where", list.type() + "Filter");
    types.put("orderBy", "[" + list.type() + "Order!]");
    types.put("first", "Int");
    types.put("last", "Int");
    types.put("after", "String");
    types.put("before", "String");
    List<String> declared = new ArrayList<>();
    List<String> given = new ArrayList<>();
    types.forEach(
        (name, type) -> {
          declared.add("$" + name + ": " + type);
          given.add(name + ": $" + name);
        });
    String asked =
        "list: "
            + list.name()
            + "("
            + String.join(", ", given)
            + ") { totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node { id } } }";
    String body =
        owner == null
            ? asked
            : "node(id: \"" + owner.id() + "\") { ... on " + owner.type + " { " + asked + " } }";
    return "query(" + String.join(", ", declared) + ") { " + body + " }";
  }

  /** The variables, with the cursors of the items that mark the part. */
  Map<String, Object> variables(Map<String, String> cursors) {
    Map<String, Object> variables = new LinkedHashMap<>(arguments);
    variables.replaceAll(
        (name, value) ->
            name.equals("after") || name.equals("before") ? cursors.get(value) : value);
    return variables;
  }

  @Override
  public String toString() {
    return (owner == null ? "" : owner.id() + ".") + list.name() + arguments;
  }
}
