package org.kommunegraf.graphql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Experience;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Observation;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.release.Release;

/** The fields that neither a record nor a reference holds. */
final class ComputedFields {

  private ComputedFields() {}

  static FieldTable all() {
    FieldTable fields = new FieldTable();
    addQuery(fields);
    addWhatEntitiesShare(fields);
    ReleaseFields.addTo(fields);
    ChangeFields.addTo(fields);
    InclusionFields.addTo(fields);
    PartFields.addTo(fields);
    LabelFields.addTo(fields);
    DerivedFields.addTo(fields);
    SearchFields.addTo(fields);
    SummaryFields.addTo(fields);
    return fields;
  }

  private static void addQuery(FieldTable fields) {
    fields.put("Query.node", (scope, none, args) -> node(scope, args.text("id")));
    fields.put(
        "Query.municipality",
        (scope, none, args) ->
            scope
                .release()
                .findMunicipality(args.constant("country", CountryCode.class), args.text("code"))
                .orElse(null));
  }

  private static @Nullable Object node(Scope scope, String id) {
    Optional<?> entity = scope.release().find(id);
    return entity.isPresent() ? entity.get() : scope.releases().findHeader(id).orElse(null);
  }

  private static void addWhatEntitiesShare(FieldTable fields) {
    fields.on("Node.id", Entity.class, (release, entity) -> entity.id());
    fields.on("Cited.citations", Entity.class, Release::citationsOf);
    fields.on("Cited.gaps", Entity.class, Release::gapsAbout);
    fields.on("Cited.caveats", Entity.class, Caveats::of);
    fields.on("Cited.conflictsWith", Entity.class, ComputedFields::conflicts);
    fields.on(
        "Node.corrections", Entity.class, (release, entity) -> entity.identity().corrections());
    fields.on("Gap.citations", Gap.class, Release::citationsOf);
  }

  /** A contradiction holds both ways, whichever side the data names it on. */
  private static List<Entity> conflicts(Release release, Entity entity) {
    Stream<String> own = Stream.empty();
    if (entity instanceof Observation observation) {
      own = observation.conflictsWith().stream().map(ref -> ref.id());
    } else if (entity instanceof Experience experience) {
      own = experience.conflictsWith().stream().map(ref -> ref.id());
    }
    Set<String> ids = new TreeSet<>();
    own.forEach(ids::add);
    release
        .referring(Observation.class, "CONFLICTS_WITH", entity)
        .forEach(other -> ids.add(other.id()));
    release
        .referring(Experience.class, "CONFLICTS_WITH", entity)
        .forEach(other -> ids.add(other.id()));
    return ids.stream().map(release::find).flatMap(Optional::stream).toList();
  }
}
