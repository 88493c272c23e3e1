package org.kommunegraf.importer;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Component;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Spend;

/**
 * What belongs to one municipality hangs on nothing of another, and a code names one municipality
 * of its country.
 */
final class MunicipalityCheck {

  /** References over which the municipality must stay the same. */
  private static final Map<Class<?>, Set<String>> WITHIN =
      Map.of(
          Spend.class,
              Set.of("payer", "events", "campaigns", "pages", "partOf", "grantedBy", "corrects"),
          Department.class, Set.of("parent"),
          Campaign.class, Set.of("department", "councilDecisions", "events", "pages"),
          CouncilDecision.class, Set.of("departments", "pages"),
          Event.class, Set.of("pages"),
          Page.class, Set.of("owner"));

  private MunicipalityCheck() {}

  static void check(World world) {
    world.entities().stream()
        .filter(entity -> WITHIN.containsKey(entity.getClass()))
        .forEach(entity -> check(world, entity));
    world.read(Campaign.class).forEach(campaign -> checkJoint(world, campaign));
    checkCodes(world);
  }

  private static void check(World world, Entity entity) {
    Set<String> fields = Objects.requireNonNull(WITHIN.get(entity.getClass()));
    Set<String> own = municipalitiesOf(world, entity);
    Shape.references(
        (Record) entity,
        (path, component, reference) -> {
          Entity other = world.find(reference.id());
          Set<String> theirs = other == null ? Set.of() : municipalitiesOf(world, other);
          if (fields.contains(component.name())
              && !own.isEmpty()
              && !theirs.isEmpty()
              && Collections.disjoint(own, theirs)) {
            String whose =
                other instanceof Municipality
                    ? "is another municipality"
                    : "belongs to " + String.join(" and ", theirs);
            world.problem(
                entity,
                path,
                "%s %s, but this %s belongs to %s; correct one of the two"
                    .formatted(
                        reference.id(), whose, Shape.of(entity).name(), String.join(" and ", own)));
          }
        });
  }

  /** The municipalities that an entity is or belongs to: several for a joint campaign only. */
  private static Set<String> municipalitiesOf(World world, Entity entity) {
    Set<String> all = new LinkedHashSet<>();
    String first = municipalityOf(world, entity);
    if (first != null) {
      all.add(first);
    }
    if (entity instanceof Campaign campaign) {
      campaign.jointWith().forEach(municipality -> all.add(municipality.id()));
    }
    return all;
  }

  private static void checkJoint(World world, Campaign campaign) {
    if (!campaign.jointWith().isEmpty()
        && (campaign.municipality() == null
            || campaign.jointWith().contains(campaign.municipality()))) {
      world.problem(
          campaign,
          "jointWith",
          "jointWith names the municipalities beside the one in municipality; write one there and"
              + " the others here");
    }
  }

  /**
   * The municipality that an entity is or belongs to; a spend without one belongs to its payer's.
   */
  private static @Nullable String municipalityOf(World world, Entity entity) {
    if (entity instanceof Municipality) {
      return entity.id();
    }
    Component component = Shape.of(entity).find("municipality");
    Object reference = component == null ? null : component.of((Record) entity);
    if (reference == null && entity instanceof Spend spend) {
      Department payer = world.find(spend.payer(), Department.class);
      return payer == null || payer.municipality() == null ? null : payer.municipality().id();
    }
    return reference instanceof Ref<?> ref ? ref.id() : null;
  }

  private static void checkCodes(World world) {
    Map<String, Entity> byCode = new HashMap<>();
    world
        .oldestFirst(Municipality.class::isInstance)
        .map(Municipality.class::cast)
        .forEach(
            municipality -> {
              if (municipality.code() != null && municipality.country() != null) {
                Entity other =
                    byCode.putIfAbsent(
                        municipality.country().id() + " " + municipality.code(), municipality);
                if (other != null) {
                  world.problem(
                      municipality,
                      "code",
                      ("the code %s is that of %s already; a code names one municipality"
                              + " of its country, so correct one of the two")
                          .formatted(municipality.code(), other.id()));
                }
              }
            });
  }
}
