package org.kommunegraf.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Experience;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.ObservationRelation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Population;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.Caveats;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.Totals;
import org.kommunegraf.release.HeldRole;
import org.kommunegraf.release.Release;

/**
 * The fields that neither a record nor a reference holds, as {@code Type.field}; the type may be an
 * interface.
 */
final class ComputedFields {

  private final Map<String, Field> fields = new HashMap<>();

  private ComputedFields() {
    addQuery();
    addWhatEntitiesShare();
    addInclusions();
    addTotals();
    addParts();
    addReleases();
  }

  static Map<String, Field> all() {
    return new ComputedFields().fields;
  }

  private void addQuery() {
    fields.put(
        "Query.node",
        (scope, none, env) -> scope.release().find(Field.argument(env, "id")).orElse(null));
    fields.put(
        "Query.release", (scope, none, env) -> release(scope.release(), env.getArgument("id")));
    fields.put(
        "Query.municipality",
        (scope, none, env) ->
            scope
                .release()
                .findMunicipality(
                    CountryCode.valueOf(Field.argument(env, "country")),
                    Field.argument(env, "code"))
                .orElse(null));
  }

  private static @Nullable Release release(Release current, @Nullable String id) {
    return id == null || id.equals(current.id()) ? current : null;
  }

  private void addWhatEntitiesShare() {
    on("Node.id", Entity.class, (release, entity) -> entity.id());
    fields.put("Named.name", (scope, source, env) -> label(source, env).text());
    fields.put("Named.label", (scope, source, env) -> label(source, env));
    on("Cited.citations", Entity.class, Release::citationsOf);
    on("Cited.gaps", Entity.class, Release::gapsAbout);
    on("Cited.caveats", Entity.class, Caveats::of);
    on("Cited.conflictsWith", Entity.class, ComputedFields::conflicts);
    on("Gap.citations", Gap.class, Release::citationsOf);
    fields.put("Caveat.text", (scope, source, env) -> ((Caveat) source).kind().text(language(env)));
  }

  private static Label label(Object source, DataFetchingEnvironment environment) {
    return Label.of(((Entity) source).names(), language(environment));
  }

  private static @Nullable Language language(DataFetchingEnvironment environment) {
    String language = environment.getArgument("language");
    return language == null ? null : Language.valueOf(language);
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

  private void addInclusions() {
    on("Municipality.departments", Municipality.class, Inclusion::departmentsOf);
    on("Municipality.pages", Municipality.class, Inclusion::pagesOf);
    on("Municipality.campaigns", Municipality.class, Inclusion::campaignsOf);
    on("Municipality.spends", Municipality.class, Inclusion::spendsOf);
    on("Municipality.observations", Municipality.class, Inclusion::observationsOf);
    on(
        "Department.abbreviation",
        Department.class,
        (release, department) -> abbreviation(department));
    on(
        "Department.pages",
        Department.class,
        (release, d) -> Inclusion.referringToUnits(release, Page.class, "OWNED_BY", d));
    on(
        "Department.spends",
        Department.class,
        (release, d) -> Inclusion.referringToUnits(release, Spend.class, "PAID_BY", d));
    on(
        "Department.observations",
        Department.class,
        (release, d) -> Inclusion.referringToUnits(release, Observation.class, "ABOUT", d));
    on(
        "Document.citations",
        Document.class,
        (release, d) -> release.referring(Citation.class, "IN_DOCUMENT", d));
    on("Document.gaps", Document.class, ComputedFields::gapsIn);
  }

  private static @Nullable String abbreviation(Department department) {
    return department.names().stream()
        .filter(name -> name.kind() == NameKind.ABBREVIATION)
        .map(LocalName::text)
        .findFirst()
        .orElse(null);
  }

  private static List<Entity> gapsIn(Release release, Document document) {
    Map<String, Entity> gaps = new TreeMap<>();
    release.referring(Citation.class, "IN_DOCUMENT", document).stream()
        .map(citation -> release.follow(citation.subject()))
        .filter(Gap.class::isInstance)
        .forEach(gap -> gaps.put(gap.id(), gap));
    return List.copyOf(gaps.values());
  }

  private void addTotals() {
    on(
        "Campaign.cost",
        Campaign.class,
        (release, c) -> Totals.of(release, release.referring(Spend.class, "FOR_CAMPAIGN", c)));
    on(
        "CouncilDecision.cost",
        CouncilDecision.class,
        (release, d) -> Totals.of(release, Inclusion.spendsFor(release, d)));
    on(
        "PolicyGoal.cost",
        PolicyGoal.class,
        (release, g) -> Totals.of(release, Inclusion.spendsFor(release, g)));
    on(
        "Municipality.spendTotals",
        Municipality.class,
        (release, m) -> Totals.of(release, Inclusion.spendsOf(release, m)));
    on(
        "Department.spendTotals",
        Department.class,
        (release, d) ->
            Totals.of(release, Inclusion.referringToUnits(release, Spend.class, "PAID_BY", d)));
  }

  private void addParts() {
    for (String actor : List.of("Municipality", "Department", "Organisation", "Person")) {
      on(actor + ".roles", Entity.class, ComputedFields::rolesOf);
    }
    on("Role.subject", Part.class, (release, part) -> part.owner());
    on("Role.gaps", Part.class, ComputedFields::gapsOfRole);
    for (String type : List.of("Role", "SpendCover", "ObservationRelation")) {
      on(type + ".citations", Part.class, (release, part) -> part.citations(release));
    }
    fields.put(
        "Population.label", (scope, source, env) -> label((Population) Field.record(source)));
    fields.put(
        "ObservationRelation.label",
        (scope, source, env) -> label((ObservationRelation) Field.record(source)));
  }

  private static List<Part> rolesOf(Release release, Entity actor) {
    List<Part> roles = new ArrayList<>();
    for (HeldRole held : release.rolesOf(actor)) {
      roles.add(new Part(held.subject(), "roles", held.index(), held.role()));
    }
    return roles;
  }

  /** The gaps that concern both the actor and what the role is played in. */
  private static List<Gap> gapsOfRole(Release release, Part part) {
    Entity actor = release.follow(((Role) part.value()).actor());
    return actor == null
        ? List.of()
        : release.gapsAbout(part.owner()).stream()
            .filter(release.gapsAbout(actor)::contains)
            .toList();
  }

  private static String label(Population population) {
    return population.label() != null ? population.label() : inWords(population.base());
  }

  private static String label(ObservationRelation relation) {
    return relation.label() != null ? relation.label() : inWords(relation.kind());
  }

  private static String inWords(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void addReleases() {
    on("Release.id", Release.class, (current, release) -> release.id());
    on("Release.number", Release.class, (current, release) -> release.header().number());
    on("Release.sha256", Release.class, (current, release) -> release.header().sha256());
    on("Release.published", Release.class, (current, release) -> release.header().published());
    on(
        "Release.counts",
        Release.class,
        (current, release) ->
            release.counts().entrySet().stream()
                .map(count -> new EntityCount(count.getKey(), count.getValue()))
                .toList());
  }

  private <T> void on(String name, Class<T> type, BiFunction<Release, T, @Nullable Object> value) {
    fields.put(name, (scope, source, env) -> value.apply(scope.release(), type.cast(source)));
  }
}
