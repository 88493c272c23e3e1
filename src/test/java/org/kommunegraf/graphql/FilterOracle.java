package org.kommunegraf.graphql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kommunegraf.graphql.FilterQuestion.Outcome;

/** Answers a question twice: by the naive evaluator, and by the server. */
final class FilterOracle {

  private final ShownGraph graph;
  private final ContractTypes contract;
  private final NaiveFilter filter;
  private final NaiveCurrencies currencies;
  private final Asked asked;
  private final Map<String, Map<String, String>> cursors = new HashMap<>();

  FilterOracle(ShownGraph graph, Asked asked) {
    this.graph = graph;
    this.contract = graph.contract();
    this.filter = new NaiveFilter(contract);
    this.currencies = new NaiveCurrencies(contract);
    this.asked = asked;
  }

  /** What the contract says. */
  Outcome expected(FilterQuestion question) {
    Map<String, Object> arguments = question.arguments();
    String type = question.list().type();
    List<Shown> all = all(question);
    Map<String, Object> where = Input.object(arguments.getOrDefault("where", Map.of()));
    if (currencies.areMixed(type, where, all)) {
      return Outcome.refused("CURRENCY_REQUIRED");
    }
    List<Map<String, Object>> orderBy = Input.objects(arguments.getOrDefault("orderBy", List.of()));
    List<Shown> found = all.stream().filter(i -> filter.of(type, where, i) == Truth.TRUE).toList();
    List<Shown> sorted = NaiveOrder.sorted(contract, type, orderBy, found);
    if (sorted == null) {
      return Outcome.refused("CURRENCY_REQUIRED");
    }
    List<Shown> whole = NaiveOrder.sorted(contract, type, orderBy, all);
    return part(sorted, whole == null ? sorted : whole, arguments);
  }

  private List<Shown> all(FilterQuestion question) {
    return question.owner() == null
        ? graph.all(question.list().type())
        : question.owner().records(question.list().name());
  }

  /** The part that lies between two items of the whole list, which the filter may leave out. */
  private static Outcome part(
      List<Shown> sorted, List<Shown> whole, Map<String, Object> arguments) {
    int from = 0;
    int to = sorted.size();
    if (arguments.containsKey("after")) {
      from = countUpTo(sorted, whole, arguments.get("after"), true);
    }
    if (arguments.containsKey("before")) {
      to = Math.max(from, countUpTo(sorted, whole, arguments.get("before"), false));
    }
    if (arguments.containsKey("last")) {
      from = Math.max(from, to - (Integer) arguments.get("last"));
    } else {
      to = Math.min(to, from + (Integer) arguments.getOrDefault("first", 100));
    }
    return new Outcome(
        sorted.subList(from, to).stream().map(Shown::id).toList(),
        sorted.size(),
        to < sorted.size(),
        from > 0,
        "");
  }

  /** How many of the items stand before one, itself counted or not. */
  private static int countUpTo(List<Shown> sorted, List<Shown> whole, Object id, boolean itself) {
    int place = whole.stream().map(Shown::id).toList().indexOf(id);
    return (int)
        sorted.stream()
            .filter(item -> whole.indexOf(item) < place || itself && item.id().equals(id))
            .count();
  }

  /** What the server says. */
  Outcome actual(FilterQuestion question) {
    Map<String, Object> variables = question.variables(cursors(question));
    GraphQlAnswer answer = asked.answer(question.query(), variables);
    if (!answer.errors().isEmpty()) {
      return Outcome.refused(answer.errors().get(0).name());
    }
    Map<String, Object> list = list(question, answer);
    Map<String, Object> page = Input.object(list.get("pageInfo"));
    return new Outcome(
        Input.objects(list.get("edges")).stream().map(FilterOracle::id).toList(),
        (Integer) list.get("totalCount"),
        (Boolean) page.get("hasNextPage"),
        (Boolean) page.get("hasPreviousPage"),
        "");
  }

  private static Map<String, Object> list(FilterQuestion question, GraphQlAnswer answer) {
    Map<String, Object> data = Input.object(answer.body().get("data"));
    return Input.object(
        (question.owner() == null ? data : Input.object(data.get("node"))).get("list"));
  }

  private static String id(Map<String, Object> edge) {
    return (String) Input.object(edge.get("node")).get("id");
  }

  /** The cursors of all items in the order of the question; empty if that order is refused. */
  Map<String, String> cursors(FilterQuestion question) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("orderBy", question.arguments().getOrDefault("orderBy", List.of()));
    whole.put("first", 1000);
    FilterQuestion all = question.with(whole);
    if (!question.arguments().containsKey("after") && !question.arguments().containsKey("before")) {
      return Map.of();
    }
    return cursors.computeIfAbsent(all.toString(), key -> read(all));
  }

  private Map<String, String> read(FilterQuestion all) {
    GraphQlAnswer answer = asked.answer(all.query(), all.arguments());
    Map<String, String> found = new HashMap<>();
    if (answer.errors().isEmpty()) {
      Input.objects(list(all, answer).get("edges"))
          .forEach(edge -> found.put(id(edge), (String) edge.get("cursor")));
    }
    return found;
  }

  /**
   * Whether both can be asked: the question is well formed, and its marks are items of its list, in
   * an order that can be had.
   */
  boolean canAsk(FilterQuestion question) {
    Map<String, String> marks = cursors(question);
    return question.arguments().entrySet().stream()
        .filter(argument -> argument.getKey().equals("after") || argument.getKey().equals("before"))
        .allMatch(argument -> marks.containsKey(argument.getValue()));
  }
}
