package org.kommunegraf.graphql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.query.Label;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.query.QueryException.Kind;
import org.kommunegraf.query.change.Change;
import org.kommunegraf.query.change.ChangeKind;
import org.kommunegraf.query.change.ChangeSummary;
import org.kommunegraf.query.change.Comparison;
import org.kommunegraf.query.change.ReleasedEntity;
import org.kommunegraf.query.page.Order;
import org.kommunegraf.query.page.Page;
import org.kommunegraf.release.Release;

/** The fields that tell what differs from one release to another. */
final class ChangeFields {

  /** To compare costs as much as so many fields, and the fields of one change as so many. */
  private static final int COST_OF_COMPARISON = 1_000;

  private static final int COST_OF_FIELDS = 20;

  private static final Order<Change> ORDER = new Order<>("Change", Change::place, List.of());

  private static final Order<Shown> ORDER_SHOWN =
      new Order<>("Change", shown -> shown.change.place(), List.of());

  /** A change with what knows its releases. */
  record Shown(Change change, Comparison comparison) {}

  /** A page of changes, and all that were wanted. */
  record Answer(Comparison comparison, List<Change> wanted, Connection<Shown> connection) {}

  private ChangeFields() {}

  static void addTo(FieldTable fields) {
    fields.put("Query.changes", (scope, none, args) -> changes(scope, args));
    onAnswer(fields, "edges", answer -> answer.connection.edges());
    onAnswer(fields, "nodes", answer -> answer.connection.page().items());
    onAnswer(fields, "pageInfo", answer -> answer.connection.pageInfo());
    onAnswer(fields, "totalCount", answer -> answer.wanted.size());
    onAnswer(fields, "summary", answer -> ChangeSummary.of(answer.wanted));
    onAnswer(fields, "from", answer -> answer.comparison.from().orElse(null));
    onAnswer(fields, "to", answer -> answer.comparison.to());
    onChange(fields, "kind", (comparison, change) -> change.kind());
    onChange(fields, "entity", Comparison::entity);
    onChange(fields, "formerId", (comparison, change) -> change.formerId());
    onChange(fields, "about", Comparison::about);
    onChange(fields, "corrections", Comparison::corrections);
    fields.put("Change.fields", ChangeFields::fields);
    fields.put("ReleasedEntity.name", (scope, entity, args) -> name((ReleasedEntity) entity, args));
    fields.on(
        "ReleasedEntity.now",
        ReleasedEntity.class,
        (release, entity) -> release.find(entity.entityId()).orElse(null));
  }

  private static void onAnswer(FieldTable fields, String name, Function<Answer, Object> value) {
    fields.put("ChangeConnection." + name, (scope, answer, args) -> value.apply((Answer) answer));
  }

  private static void onChange(
      FieldTable fields, String name, BiFunction<Comparison, Change, @Nullable Object> value) {
    fields.put(
        "Change." + name,
        (scope, source, args) -> {
          Shown shown = (Shown) source;
          return value.apply(shown.comparison, shown.change);
        });
  }

  private static Object fields(Scope scope, Object source, Arguments arguments) {
    scope.budget().spend(COST_OF_FIELDS);
    Shown shown = (Shown) source;
    return shown.comparison.fields(shown.change);
  }

  private static @Nullable String name(ReleasedEntity entity, Arguments arguments) {
    return entity.names().isEmpty() ? null : Label.of(entity.names(), arguments.language()).text();
  }

  private static Answer changes(Scope scope, Arguments arguments) {
    scope.budget().spend(COST_OF_COMPARISON);
    Comparison comparison = comparison(scope, arguments);
    String entity = arguments.findText("entity");
    List<Change> wanted =
        comparison
            .changes()
            .matching(
                constants(arguments, "kinds", ChangeKind::valueOf),
                constants(arguments, "types", Function.identity()),
                change -> entity == null || comparison.isOf(change, entity));
    Page<Change> page = Page.ofSorted(wanted, ORDER, ListField.request(arguments));
    List<Shown> items = page.items().stream().map(change -> new Shown(change, comparison)).toList();
    return new Answer(
        comparison,
        wanted,
        new Connection<>(
            new Page<>(
                ORDER_SHOWN,
                items,
                page.totalCount(),
                page.hasPreviousPage(),
                page.hasNextPage())));
  }

  private static <T> @Nullable Set<T> constants(
      Arguments arguments, String name, Function<String, T> meaning) {
    List<?> names = arguments.find(name, List.class);
    return names == null
        ? null
        : names.stream().map(String::valueOf).map(meaning).collect(Collectors.toSet());
  }

  private static Comparison comparison(Scope scope, Arguments arguments) {
    String toId = arguments.findText("to");
    Release to = toId == null ? scope.release() : release(scope, "to", toId);
    String fromId = arguments.findText("from");
    if (fromId != null) {
      return Comparison.of(earlier(scope, fromId, to), to);
    }
    Optional<ReleaseHeader> previous = ReleaseFields.previous(scope, to.header());
    return Comparison.of(
        previous.map(header -> release(scope, "from", header.id())).orElse(null), to);
  }

  private static Release earlier(Scope scope, String id, Release to) {
    Optional<ReleaseHeader> header = scope.releases().findHeader(id);
    if (header.isPresent() && header.get().number() > to.header().number()) {
      throw new QueryException(
          Kind.BAD_VALUE,
          "from (%s) is later than to (%s); swap them.".formatted(id, to.id()),
          "from",
          id,
          "a release up to " + to.id());
    }
    return release(scope, "from", id);
  }

  private static Release release(Scope scope, String argument, String id) {
    return id.equals(scope.release().id())
        ? scope.release()
        : scope
            .releases()
            .find(id)
            .orElseThrow(() -> Errors.releaseNotAvailable(argument, id, scope.releases()));
  }
}
