package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.kommunegraf.graphql.ContractTypes.FieldType;
import org.kommunegraf.graphql.ContractTypes.Kind;

/** Draws filters that fit the schema, of conditions that hold for some of the graph's values. */
final class RandomFilters {

  private static final Set<String> NUMERIC = Set.of("eq", "ne", "in", "gt", "gte", "lt", "lte");
  private static final FieldType COUNT = new FieldType("count", "Int", Kind.INT, false);
  private static final List<Object> SIZES = List.of(0, 1, 2, 3);
  private static final FieldType ID = new FieldType("id", "ID", Kind.ID, false);
  private static final FieldType TYPE = new FieldType("type", "EntityType", Kind.ENUM, false);

  private final Random random;
  private final ShownGraph graph;
  private final ContractTypes contract;
  private final Served served;
  private final RandomOperands operands;

  RandomFilters(Random random, ShownGraph graph, Served served) {
    this.random = random;
    this.graph = graph;
    this.contract = graph.contract();
    this.served = served;
    this.operands = new RandomOperands(random, contract);
  }

  /**
   * A filter of a type.
   *
   * @param depth how many levels of relations, lists and boolean words it may have
   */
  Map<String, Object> where(String type, int depth) {
    Map<String, Object> where = new LinkedHashMap<>();
    int count = random.nextInt(25) == 0 ? 0 : random.nextInt(4) == 0 ? 2 : 1;
    for (int i = 0; i < count; i++) {
      addCondition(type, where, depth);
    }
    return where;
  }

  /**
   * One condition on a figure, date or period of the type itself, where it has one; or its
   * negation.
   */
  Map<String, Object> hard(String type) {
    List<FieldType> fields =
        contract.fields(type).values().stream()
            .filter(field -> isHard(field) && !field.list())
            .filter(field -> served.input(type + "Filter").containsKey(field.name()))
            .toList();
    if (fields.isEmpty()) {
      return where(type, 2);
    }
    FieldType field = operands.one(fields);
    Map<String, Object> where = Map.of(field.name(), one(type, field, 0));
    return random.nextInt(3) == 0 ? Map.of("NOT", where) : where;
  }

  private void addCondition(String type, Map<String, Object> where, int depth) {
    int kind = random.nextInt(24);
    if (kind < 4 && depth > 0) {
      addBoolean(type, where, depth - 1, List.of("AND", "OR", "NOT").get(random.nextInt(3)));
    } else if (kind == 4 && served.input(type + "Filter").containsKey("isNull")) {
      where.put("isNull", random.nextBoolean());
    } else if (type.equals("Money")) {
      addMoney(where);
    } else if (contract.members(type) != null) {
      addMember(type, where, depth);
    } else {
      addField(type, where, depth);
    }
  }

  private void addBoolean(String type, Map<String, Object> where, int depth, String word) {
    if (word.equals("NOT")) {
      where.put(word, where(type, depth));
      return;
    }
    List<Object> parts = new ArrayList<>();
    for (int i = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3); i > 0; i--) {
      parts.add(where(type, depth));
    }
    where.put(word, parts);
  }

  private void addMember(String type, Map<String, Object> where, int depth) {
    List<String> members = contract.members(type);
    if (random.nextInt(5) == 0 && served.input(type + "Filter").containsKey("name")) {
      FieldType name = new FieldType("name", "String", Kind.TEXT, false);
      where.put("name", scalar(type, name, graph.values("LocalName", "text")));
      return;
    }
    switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
      case 0 -> {
        List<Object> ids =
            members.stream().flatMap(m -> graph.all(m).stream()).map(e -> (Object) e.id()).toList();
        where.put("id", scalar(type, ID, ids));
      }
      case 1 ->
          where.put(
              "type",
              scalar(
                  type,
                  TYPE,
                  members.stream().map(m -> (Object) ContractTypes.constant(m)).toList()));
      default -> {
        String member = operands.one(members);
        where.put(ContractTypes.lowerCamel(member), where(member, depth - 1));
      }
    }
  }

  private void addField(String type, Map<String, Object> where, int depth) {
    Set<String> offered = served.input(type + "Filter").keySet();
    List<FieldType> fields =
        contract.fields(type).values().stream()
            .filter(field -> offered.contains(field.name()))
            .filter(field -> depth > 0 || !isNested(field))
            .flatMap(field -> Collections.nCopies(weight(field), field).stream())
            .toList();
    if (fields.isEmpty()) {
      return;
    }
    if (type.equals("Period") && random.nextInt(2) == 0) {
      where.put(random.nextBoolean() ? "overlaps" : "within", operands.span());
      return;
    }
    if (addShort(type, where, offered)) {
      return;
    }
    FieldType field = operands.one(fields);
    if (field.list() && random.nextInt(6) == 0) {
      where.put(field.name(), Map.of("count", operands.conditions(COUNT, NUMERIC, SIZES)));
    } else if (field.list()) {
      String word = List.of("some", "all", "none", "single").get(random.nextInt(4));
      where.put(
          field.name(),
          random.nextInt(20) == 0 ? Map.of() : Map.of(word, one(type, field, depth - 1)));
    } else {
      where.put(field.name(), one(type, field, depth - 1));
    }
  }

  /** What a filter offers beside the fields of its type. */
  private boolean addShort(String type, Map<String, Object> where, Set<String> offered) {
    Set<String> fields = contract.fields(type).keySet();
    if (random.nextInt(6) == 0 && offered.contains("year") && !fields.contains("year")) {
      where.put("year", operands.years());
      return true;
    }
    if (random.nextInt(12) == 0 && offered.contains("basis") && !fields.contains("basis")) {
      FieldType basis = contract.fields("Citation").get("basis");
      Set<String> operators = Set.of("eq", "ne", "in");
      where.put("basis", operands.conditions(basis, operators, graph.values("Citation", "basis")));
      return true;
    }
    return false;
  }

  /** What is hard to get right is drawn more often than what many fields have in common. */
  private static int weight(FieldType field) {
    if (isHard(field)) {
      return 20;
    }
    return field.type().equals("Label") || field.kind() == Kind.BOOLEAN
        ? 1
        : isNested(field) ? 4 : 2;
  }

  private static boolean isHard(FieldType field) {
    return Set.of("Money", "SpendTotal", "Period", "PartialDate", "Decimal").contains(field.type());
  }

  private static boolean isNested(FieldType field) {
    return field.list() || field.kind() == Kind.RECORD || field.kind() == Kind.ABSTRACT;
  }

  private Map<String, Object> one(String type, FieldType field, int depth) {
    return field.kind() == Kind.RECORD || field.kind() == Kind.ABSTRACT
        ? where(field.type(), Math.max(0, depth))
        : scalar(type, field, values(type, field));
  }

  private List<Object> values(String type, FieldType field) {
    if (field.name().equals("name") && contract.is(type, "Named")) {
      return graph.values("LocalName", "text");
    }
    List<Object> values = new ArrayList<>(graph.values(type, field.name()));
    if (field.name().equals("value")) {
      values.addAll(graph.values(type, "min"));
      values.addAll(graph.values(type, "max"));
    }
    return values;
  }

  private Map<String, Object> scalar(String type, FieldType field, List<Object> values) {
    String input = served.input(type + "Filter").get(field.name());
    if (field.list()) {
      input = served.input(input).get("some");
    }
    Set<String> offered =
        served.input(input).keySet().stream()
            .filter(operator -> !Set.of("AND", "OR", "NOT").contains(operator))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return operands.conditions(field, offered, values);
  }

  /** Numbers stand beside their currency, or nothing speaks of currencies: the rest is not said. */
  private void addMoney(Map<String, Object> where) {
    boolean direct = random.nextBoolean();
    FieldType value = contract.fields("Money").get("value");
    switch (random.nextInt(6)) {
      case 0 -> addField("Money", where, 0);
      case 1 -> where.put("currency", Map.of("eq", currency()));
      default -> {
        if (direct) {
          where.putAll(operands.conditions(value, NUMERIC, values("Money", value)));
        } else {
          where.put("value", operands.conditions(value, NUMERIC, values("Money", value)));
        }
      }
    }
    if (random.nextInt(3) > 0) {
      where.put("currency", Map.of("eq", currency()));
    }
  }

  private Object currency() {
    List<Object> currencies = graph.values("Money", "currency");
    return currencies.isEmpty() ? "DKK" : operands.one(currencies);
  }
}
