package org.kommunegraf.graphql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.query.Abbreviation;
import org.kommunegraf.query.derive.Called;
import org.kommunegraf.release.Release;

/** The fields that neither a record nor a reference holds. */
final class ComputedFields {

  /** The types whose records name what contradicts them. */
  private static final List<Class<? extends Entity>> CONTRADICTING = contradicting();

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
    CaveatFields.addTo(fields);
    DerivedFields.addTo(fields);
    SearchFields.addTo(fields);
    SummaryFields.addTo(fields);
    return fields;
  }

  private static void addQuery(FieldTable fields) {
    fields.put("Query.node", (scope, none, args) -> node(scope, args.text("id")));
    fields.put(
        "Query.document",
        (scope, none, args) ->
            scope.release().find(args.text("id")).filter(Document.class::isInstance).orElse(null));
    fields.put("Query.abbreviations", (scope, none, args) -> Abbreviation.all(scope.release()));
    fields.put(
        "Abbreviation.standsFor",
        (scope, one, args) -> ((Abbreviation) one).standsFor(args.language()));
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
    fields.on("Cited.conflictsWith", Entity.class, ComputedFields::conflicts);
    fields.on(
        "Node.corrections", Entity.class, (release, entity) -> entity.identity().corrections());
    fields.on("Observation.statement", Entity.class, Called::statement);
    fields.on("PolicyGoal.statement", Entity.class, Called::statement);
    fields.on("Gap.citations", Gap.class, Release::citationsOf);
  }

  /** A contradiction holds both ways, whichever side the data names it on. */
  private static List<Entity> conflicts(Release release, Entity entity) {
    Set<String> ids = new TreeSet<>();
    Component own = Shape.of(entity).find("conflictsWith");
    if (own != null) {
      own.listOf((Record) entity).forEach(reference -> ids.add(((Ref<?>) reference).id()));
    }
    for (Class<? extends Entity> type : CONTRADICTING) {
      release.referring(type, "CONFLICTS_WITH", entity).forEach(other -> ids.add(other.id()));
    }
    return ids.stream().map(release::find).flatMap(Optional::stream).toList();
  }

  @SuppressWarnings("unchecked") // entity shapes only
  private static List<Class<? extends Entity>> contradicting() {
    return Shape.entities().stream()
        .filter(shape -> shape.find("conflictsWith") != null)
        .<Class<? extends Entity>>map(shape -> (Class<? extends Entity>) shape.type())
        .toList();
  }
}
