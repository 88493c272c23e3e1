package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graphql.ContractTypes.FieldType;
import org.kommunegraf.graphql.ContractTypes.Kind;

/**
 * Everything that the server shows of a release when it is asked without filters and orders. What a
 * filter must find follows from it alone.
 */
final class ShownGraph {

  private record Link(String id) {}

  private final ContractTypes contract;
  private final Map<String, Shown> byId = new TreeMap<>();
  private final Map<String, List<Shown>> byType = new HashMap<>();
  private final Map<String, List<Object>> values = new HashMap<>();

  private ShownGraph(ContractTypes contract) {
    this.contract = contract;
  }

  static ShownGraph of(ContractTypes contract, Asked asked) {
    ShownGraph graph = new ShownGraph(contract);
    contract.lists().forEach(list -> graph.addAll(list, asked));
    graph.byType.values().forEach(records -> records.forEach(graph::resolve));
    return graph;
  }

  private void addAll(FieldType list, Asked asked) {
    for (Object node :
        nodes(
            asked
                .data("{ list: " + selection(list, asked, "Query") + " }", Map.of())
                .get("list"))) {
      Shown shown = shown(list.type(), Input.object(node));
      byId.put(shown.id(), shown);
    }
  }

  private String selection(FieldType field, Asked asked, String owner) {
    boolean paged = asked.served().hasArgument(owner, field.name(), "first");
    boolean whole = owner.equals("Query") || !isLink(field);
    String fields = whole ? fields(field.type(), asked) : "__typename ... on Node { id }";
    return field.name()
        + (paged ? "(first: 1000) { nodes {" + fields + "} }" : " {" + fields + "}");
  }

  private String fields(String type, Asked asked) {
    return contract.fields(type).values().stream()
        .map(
            field ->
                field.kind() == Kind.RECORD || field.kind() == Kind.ABSTRACT
                    ? selection(field, asked, type)
                    : field.name())
        .collect(Collectors.joining(" "));
  }

  private boolean isLink(FieldType field) {
    return field.kind() == Kind.ABSTRACT
        || field.kind() == Kind.RECORD && contract.isEntity(field.type());
  }

  private static List<?> nodes(Object list) {
    return list instanceof Map<?, ?> connection
        ? (List<?>) connection.get("nodes")
        : (List<?>) list;
  }

  private Shown shown(String type, Map<String, Object> json) {
    Shown shown = new Shown(type);
    for (FieldType field : contract.fields(type).values()) {
      Object value = json.get(field.name());
      shown.fields.put(
          field.name(),
          field.list()
              ? nodes(Objects.requireNonNull(value)).stream().map(item -> one(field, item)).toList()
              : one(field, value));
    }
    byType.computeIfAbsent(type, t -> new ArrayList<>()).add(shown);
    return shown;
  }

  private @Nullable Object one(FieldType field, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (isLink(field)) {
      return new Link((String) Input.object(value).get("id"));
    }
    return field.kind() == Kind.RECORD ? shown(field.type(), Input.object(value)) : value;
  }

  private void resolve(Shown shown) {
    shown.fields.replaceAll(
        (name, value) ->
            value instanceof List<?> items
                ? items.stream().map(this::resolved).toList()
                : resolved(value));
  }

  private @Nullable Object resolved(@Nullable Object value) {
    return value instanceof Link link
        ? Objects.requireNonNull(byId.get(link.id()), link.id())
        : value;
  }

  ContractTypes contract() {
    return contract;
  }

  /** All entities of a type, by id; all values of a value type. */
  List<Shown> all(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** All values that a scalar field has somewhere, each as often as it stands there. */
  List<Object> values(String type, String field) {
    return values.computeIfAbsent(type + "." + field, key -> read(type, field));
  }

  private List<Object> read(String type, String field) {
    List<Object> values = new ArrayList<>();
    for (Shown shown : all(type)) {
      if (shown.get(field) instanceof List<?> items) {
        values.addAll(items);
      } else if (shown.get(field) != null) {
        values.add(shown.get(field));
      }
    }
    return Collections.unmodifiableList(values);
  }
}
