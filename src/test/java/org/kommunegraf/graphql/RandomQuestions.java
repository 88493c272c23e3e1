package org.kommunegraf.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kommunegraf.graphql.ContractTypes.FieldType;

/** Draws lists, at the root and inside entities, with filters, orders and parts of them. */
final class RandomQuestions {

  /** Lists shorter than this are drawn less often, in proportion. */
  private static final int MANY = 16;

  private final Random random;
  private final ShownGraph graph;
  private final RandomFilters filters;
  private final RandomOrders orders;
  private final List<FilterQuestion> lists = new ArrayList<>();
  private final List<FilterQuestion> nested = new ArrayList<>();

  RandomQuestions(Random random, ShownGraph graph, Served served) {
    this.random = random;
    this.graph = graph;
    this.filters = new RandomFilters(random, graph, served);
    this.orders = new RandomOrders(random, graph.contract(), served);
    ContractTypes contract = graph.contract();
    contract
        .lists()
        .filter(list -> served.hasArgument("Query", list.name(), "where"))
        .forEach(list -> lists.add(new FilterQuestion(null, list, Map.of())));
    for (FilterQuestion list : lists) {
      String owner = list.list().type();
      contract.fields(owner).values().stream()
          .filter(field -> served.hasArgument(owner, field.name(), "where"))
          .filter(FieldType::list)
          .filter(field -> contract.isEntity(field.type()))
          .forEach(
              field ->
                  graph
                      .all(owner)
                      .forEach(entity -> nested.add(new FilterQuestion(entity, field, Map.of()))));
    }
  }

  FilterQuestion next() {
    List<FilterQuestion> from = random.nextInt(4) == 0 ? nested : lists;
    FilterQuestion list = from.get(random.nextInt(from.size()));
    if (list.owner() == null && graph.all(list.list().type()).size() < random.nextInt(MANY)) {
      return next();
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    String type = list.list().type();
    if (random.nextInt(12) > 0) {
      boolean hard = random.nextInt(3) == 0;
      arguments.put(
          "where", hard ? filters.hard(type) : filters.where(type, 1 + random.nextInt(4)));
    }
    List<Map<String, Object>> orderBy = orders.orderBy(type);
    if (!orderBy.isEmpty() || random.nextInt(4) == 0) {
      arguments.put("orderBy", orderBy);
    }
    addPart(arguments, graph.all(type));
    return list.with(arguments);
  }

  private void addPart(Map<String, Object> arguments, List<Shown> items) {
    int size = random.nextInt(6);
    if (size < 4 && random.nextBoolean()) {
      arguments.put(random.nextBoolean() ? "first" : "last", size);
    }
    for (String end : List.of("after", "before")) {
      if (random.nextInt(8) == 0 && !items.isEmpty()) {
        arguments.put(end, items.get(random.nextInt(items.size())).id());
      }
    }
  }
}
