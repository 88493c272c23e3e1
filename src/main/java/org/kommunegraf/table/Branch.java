package org.kommunegraf.table;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field that was asked for, with the fields below it. Fields with one key are one branch. */
final class Branch {

  /** The bare amounts of a group, whose currency it says itself. */
  static final Set<String> MONEY_OF_GROUP = Set.of("lower", "shared", "named", "upper");

  private static final Set<String> BESIDE_THE_GROUP = Set.of("shared", "named", "upper");

  /** The root, below which the top-level fields are, has no parent. */
  final @Nullable Branch parent;

  /** Its key in the answer. */
  final String key;

  /** Its name in the schema, whatever its alias. */
  final String field;

  /** The type that has the field. */
  final String owner;

  /** The type of its value, or of the items of its list. */
  final String type;

  final boolean list;

  /** Whether it can be asked how much is wanted of it, or of the connection right below. */
  final boolean takesPages;

  /** Whether the person said so. */
  final boolean limited;

  /** Whether the person said so, or where to begin or end. */
  final boolean windowed;

  /** The way to it, as columns are named: without the parts of connections. */
  final String path;

  final List<Branch> children = new ArrayList<>();

  private Branch(
      @Nullable Branch parent,
      String key,
      String field,
      String owner,
      String type,
      boolean list,
      boolean takesPages,
      Set<String> arguments) {
    this.parent = parent;
    this.key = key;
    this.field = field;
    this.owner = owner;
    this.type = type;
    this.list = list;
    this.takesPages = takesPages;
    Branch asked = !takesPages && isConnection() ? parent : null;
    this.limited =
        isAny(arguments, LargestPages.FIRST, LargestPages.LAST) || (asked != null && asked.limited);
    this.windowed =
        limited || isAny(arguments, "after", "before") || (asked != null && asked.windowed);
    String above = parent == null ? "" : parent.path;
    this.path = isPartOfConnection() ? above : above.isEmpty() ? key : above + "." + key;
  }

  static Branch root(GraphQLSchema schema, List<ExecutableNormalizedField> fields) {
    Branch root = new Branch(null, "", "", "", "Query", false, false, Set.of());
    root.grow(schema, fields);
    return root;
  }

  private void grow(GraphQLSchema schema, Collection<ExecutableNormalizedField> fields) {
    Map<String, List<ExecutableNormalizedField>> byKey = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> !field.getResultKey().startsWith("_"))
        .forEach(
            field ->
                byKey.computeIfAbsent(field.getResultKey(), k -> new ArrayList<>()).add(field));
    byKey.forEach((name, same) -> children.add(child(schema, name, same)));
  }

  private Branch child(GraphQLSchema schema, String name, List<ExecutableNormalizedField> fields) {
    ExecutableNormalizedField first = fields.get(0);
    GraphQLOutputType output = first.getTypes(schema).get(0);
    GraphQLNamedType named = GraphQLTypeUtil.unwrapAllAs(output);
    boolean isList = GraphQLTypeUtil.unwrapNonNull(output) instanceof GraphQLList;
    String holder = first.getObjectTypeNames().iterator().next();
    Branch child =
        new Branch(
            this,
            name,
            first.getName(),
            holder,
            named.getName(),
            isList,
            first.getFieldDefinitions(schema).get(0).getArgument(LargestPages.FIRST) != null,
            given(fields));
    child.grow(schema, fields.stream().flatMap(field -> field.getChildren().stream()).toList());
    return child;
  }

  /** The arguments that have a value. */
  private static Set<String> given(List<ExecutableNormalizedField> fields) {
    Set<String> given = new HashSet<>();
    for (ExecutableNormalizedField field : fields) {
      field
          .getResolvedArguments()
          .forEach(
              (name, value) -> {
                if (value != null) {
                  given.add(name);
                }
              });
    }
    return given;
  }

  private static boolean isAny(Set<String> arguments, String one, String other) {
    return arguments.contains(one) || arguments.contains(other);
  }

  /** Whether it is a list in pages. */
  boolean isConnection() {
    return type.endsWith("Connection");
  }

  private boolean isPartOfConnection() {
    return switch (field) {
      case "nodes", "edges" -> owner.endsWith("Connection");
      case "node" -> owner.endsWith("Edge");
      default -> false;
    };
  }

  /** Whether these are the items of a connection. */
  boolean isItems() {
    return list && !isLeaf() && isPartOfConnection();
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /** This branch and all that it stands on, from the top-level field on. */
  List<Branch> way() {
    Deque<Branch> way = new ArrayDeque<>();
    for (Branch at = this; at != null && at.parent != null; at = at.parent) {
      way.addFirst(at);
    }
    return List.copyOf(way);
  }

  /** How many lists one goes through to an item of this one. */
  long depth() {
    return way().stream().filter(step -> step.list).count();
  }

  Stream<Branch> leaves() {
    return isLeaf() ? Stream.of(this) : children.stream().flatMap(Branch::leaves);
  }

  /** All lists of objects here and below. */
  Stream<Branch> lists() {
    Stream<Branch> below = children.stream().flatMap(Branch::lists);
    return list && !isLeaf() ? Stream.concat(Stream.of(this), below) : below;
  }

  /** The type of the entities of a list; the type of its items if those are none. */
  String itemType() {
    return children.stream()
        .filter(child -> field.equals("edges") && child.field.equals("node"))
        .map(child -> child.type)
        .findFirst()
        .orElse(type);
  }

  /** Whether its number is money beside a total or group, which adding would count again. */
  boolean isBesideTheTotal() {
    return way().stream()
        .anyMatch(
            step ->
                switch (step.owner) {
                  case "SpendTotal" -> step.field.equals("outside");
                  case "SpendGroup" -> BESIDE_THE_GROUP.contains(step.field);
                  default -> false;
                });
  }
}
