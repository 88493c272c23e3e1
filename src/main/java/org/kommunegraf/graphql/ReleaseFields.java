package org.kommunegraf.graphql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Shape;
import org.kommunegraf.query.page.Order;
import org.kommunegraf.query.page.OrderKey;
import org.kommunegraf.query.page.Page;

/** The fields that tell of releases: which there are, who published them and why. */
final class ReleaseFields {

  /** The newest first. */
  private static final Order<ReleaseHeader> NEWEST =
      new Order<>(
          "Release",
          ReleaseHeader::id,
          List.of(
              new OrderKey<>(
                  "number", true, header -> String.valueOf(header.number()), Integer::valueOf)));

  private ReleaseFields() {}

  static void addTo(FieldTable fields) {
    fields.put("Subscription.releasePublished", (scope, none, args) -> scope.release().header());
    fields.put("Query.release", (scope, none, args) -> release(scope, args.findText("id")));
    fields.put(
        "Query.releases",
        (scope, none, args) ->
            new Connection<>(
                Page.of(scope.releases().published(), NEWEST, ListField.request(args))));
    on(fields, "id", (scope, header, args) -> header(header).id());
    on(fields, "number", (scope, header, args) -> header(header).number());
    on(fields, "sha256", (scope, header, args) -> header(header).sha256());
    on(fields, "published", (scope, header, args) -> header(header).published());
    on(fields, "publisher", (scope, header, args) -> header(header).imprint().publisher());
    on(fields, "message", (scope, header, args) -> header(header).imprint().message());
    on(fields, "counts", (scope, header, args) -> counts(header(header)));
    on(fields, "previous", (scope, header, args) -> previous(scope, header(header)).orElse(null));
  }

  private static void on(FieldTable fields, String name, Field field) {
    fields.put("Release." + name, field);
  }

  private static ReleaseHeader header(Object source) {
    return (ReleaseHeader) source;
  }

  private static @Nullable ReleaseHeader release(Scope scope, @Nullable String id) {
    return id == null ? scope.release().header() : scope.releases().findHeader(id).orElse(null);
  }

  /** The release before that one; empty for the first. */
  static Optional<ReleaseHeader> previous(Scope scope, ReleaseHeader header) {
    return scope.releases().published().stream()
        .filter(other -> other.number() < header.number())
        .findFirst();
  }

  private static List<EntityCount> counts(ReleaseHeader header) {
    return Shape.entities().stream()
        .map(
            shape ->
                new EntityCount(shape.constant(), header.counts().getOrDefault(shape.name(), 0)))
        .toList();
  }
}
