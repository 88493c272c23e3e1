package org.kommunegraf.graphql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.Truth;
import org.kommunegraf.query.filter.Condition;
import org.kommunegraf.query.spend.EntityCost;
import org.kommunegraf.query.spend.JointTotal;
import org.kommunegraf.query.spend.Outside;
import org.kommunegraf.query.spend.SpendChoice;
import org.kommunegraf.query.spend.SpendPlace;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/** Fields whose lists and totals include more than the references that records hold. */
final class InclusionFields {

  private InclusionFields() {}

  static void addTo(FieldTable fields) {
    fields.on("Municipality.departments", Municipality.class, Inclusion::departmentsOf);
    fields.on("Municipality.pages", Municipality.class, Inclusion::pagesOf);
    fields.on("Municipality.campaigns", Municipality.class, Inclusion::campaignsOf);
    fields.on("Municipality.spends", Municipality.class, Inclusion::spendsOf);
    fields.on("Municipality.observations", Municipality.class, Inclusion::observationsOf);
    fields.on(
        "Department.abbreviation",
        Department.class,
        (release, department) -> abbreviation(department));
    fields.on(
        "Department.pages",
        Department.class,
        (release, d) -> Inclusion.referringToUnits(release, Page.class, "OWNED_BY", d));
    fields.on(
        "Department.spends",
        Department.class,
        (release, d) -> Inclusion.referringToUnits(release, Spend.class, "PAID_BY", d));
    fields.on(
        "Department.observations",
        Department.class,
        (release, d) -> Inclusion.referringToUnits(release, Observation.class, "ABOUT", d));
    fields.on(
        "Document.citations",
        Document.class,
        (release, d) -> release.referring(Citation.class, "IN_DOCUMENT", d));
    fields.on("Document.gaps", Document.class, InclusionFields::gapsIn);
    addTotals(fields);
    addPlaces(fields);
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

  private static void addTotals(FieldTable fields) {
    for (String field : List.of("Campaign.cost", "CouncilDecision.cost", "PolicyGoal.cost")) {
      fields.on(field, Entity.class, EntityCost::of);
    }
    for (String type : List.of("Campaign", "CouncilDecision", "PolicyGoal")) {
      fields.on(
          type + ".planned",
          Entity.class,
          (release, of) -> Totals.planned(release, SpendChoice.of(release, of)));
    }
    for (String type : List.of("Municipality", "Department")) {
      fields.put(
          type + ".spendTotals",
          (scope, of, args) -> Totals.of(scope.release(), choice(scope, (Entity) of, args)));
      fields.put(
          type + ".planned",
          (scope, of, args) -> Totals.planned(scope.release(), choice(scope, (Entity) of, args)));
    }
    fields.on(
        "SpendTotal.outside",
        SpendTotal.class,
        (release, total) -> Outside.of(release, total).amount());
    fields.on("SpendTotal.conflicts", SpendTotal.class, (release, total) -> total.conflicts());
    fields.on("SpendTotal.vat", SpendTotal.class, (release, total) -> total.vat());
    fields.on("SpendTotal.joint", SpendTotal.class, JointTotal::of);
  }

  private static void addPlaces(FieldTable fields) {
    fields.on(
        "Spend.countedInside",
        Spend.class,
        (release, spend) -> SpendPlace.of(release, spend).inside());
    fields.on(
        "Spend.contradictedBy",
        Spend.class,
        (release, spend) -> SpendPlace.of(release, spend).contradictedBy());
    fields.put(
        "Spend.countsWhole",
        (scope, spend, args) ->
            SpendPlace.of(scope.release(), (Spend) spend).countsWhole(chosen(scope, args)));
  }

  private static SpendChoice chosen(Scope scope, Arguments arguments) {
    Where where = arguments.find("where", Where.class);
    Condition condition = where == null ? spend -> Truth.TRUE : where.read().condition();
    return SpendChoice.where(scope.release(), spend -> condition.of(spend) == Truth.TRUE);
  }

  private static SpendChoice choice(Scope scope, Entity of, Arguments arguments) {
    SpendChoice choice = SpendChoice.of(scope.release(), of);
    Where where = arguments.find("where", Where.class);
    if (where == null) {
      return choice;
    }
    Filter filter = where.read();
    List<Spend> spends = List.copyOf(choice.spends());
    filter.amounts().forEach(place -> place.check(spends));
    return choice.and(spend -> filter.condition().of(spend) == Truth.TRUE);
  }
}
