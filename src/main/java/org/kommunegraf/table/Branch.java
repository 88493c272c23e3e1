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

  private static final Set<String> BESIDE_THE_GROUP = Set.of("shared", "named", "upper", "rests");
  private static final Set<String> BESIDE_THE_TOTAL = Set.of("outside", "rests");

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

  /** How much of it is wanted. */
  final Window window;

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
      Window window) {
    this.parent = parent;
    this.key = key;
    this.field = field;
    this.owner = owner;
    this.type = type;
    this.list = list;
    this.window = window;
    String above = parent == null ? "" : parent.path;
    this.path = isPartOfConnection() ? above : above.isEmpty() ? key : above + "." + key;
  }

  static Branch root(GraphQLSchema schema, List<ExecutableNormalizedField> fields) {
    Branch root = new Branch(null, "", "", "", "Query", false, Window.NONE);
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
    String type = named.getName();
    Window asked = Window.of(schema, fields, isConnection(type) ? window : null);
    Branch child = new Branch(this, name, first.getName(), holder, type, isList, asked);
    child.grow(schema, fields.stream().flatMap(field -> field.getChildren().stream()).toList());
    return child;
  }

  /** Whether it is a list in pages. */
  boolean isConnection() {
    return isConnection(type);
  }

  private static boolean isConnection(String type) {
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

  /** What is planned is of several statuses, which are never added. */
  private static boolean isPlanned(Branch step) {
    return step.type.equals("SpendTotal") && step.field.equals("planned");
  }

  /** Whether its number is money beside a total or group, which adding would count again. */
  boolean isBesideTheTotal() {
    return way().stream()
        .anyMatch(
            step ->
                isPlanned(step)
                    || switch (step.owner) {
                      case "Spend" -> step.field.equals("partOf");
                      case "SpendTotal" -> BESIDE_THE_TOTAL.contains(step.field);
                      case "SpendGroup" -> BESIDE_THE_GROUP.contains(step.field);
                      default -> false;
                    });
  }
}
