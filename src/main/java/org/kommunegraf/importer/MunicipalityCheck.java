package org.kommunegraf.importer;

import java.util.HashMap;
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

/** What belongs to one municipality hangs on nothing of another, and a code names one municipality of its country. */
final class MunicipalityCheck {

  /** References over which the municipality must stay the same. */
  private static final Map<Class<?>, Set<String>> WITHIN =
      Map.of(
          Spend.class, Set.of("payer", "events", "campaigns", "pages", "partOf"),
          Department.class, Set.of("parent"),
          Campaign.class, Set.of("department", "councilDecisions", "events", "pages"),
          CouncilDecision.class, Set.of("departments", "pages"),
          Event.class, Set.of("pages"),
          Page.class, Set.of("owner"));

  private MunicipalityCheck() {}

  static void check(World world) {
    world.read().filter(entity -> WITHIN.containsKey(entity.getClass())).forEach(entity -> check(world, entity));
    checkCodes(world);
  }

  private static void check(World world, Entity entity) {
    Set<String> fields = Objects.requireNonNull(WITHIN.get(entity.getClass()));
    String own = municipalityOf(entity);
    Shape.references((Record) entity, (path, component, reference) -> {
      Entity other = world.find(reference.id());
      String theirs = other == null ? null : municipalityOf(other);
      if (fields.contains(component.name()) && own != null && theirs != null && !own.equals(theirs)) {
        world.problem(entity, path, reference.id() + " belongs to " + theirs + ", but this "
            + Shape.of(entity).name() + " to " + own + "; correct one of the two");
      }
    });
  }

  private static @Nullable String municipalityOf(Entity entity) {
    if (entity instanceof Municipality) {
      return entity.id();
    }
    Component component = Shape.of(entity).find("municipality");
    Object reference = component == null ? null : component.of((Record) entity);
    return reference instanceof Ref<?> ref ? ref.id() : null;
  }

  private static void checkCodes(World world) {
    Map<String, Entity> byCode = new HashMap<>();
    for (Entity entity : world.entities()) {
      if (entity instanceof Municipality municipality && municipality.code() != null && municipality.country() != null) {
        Entity other = byCode.putIfAbsent(municipality.country().id() + " " + municipality.code(), municipality);
        if (other != null) {
          world.problem(entity, "code", "the code " + municipality.code() + " belongs to " + other.id()
              + " already; a code names one municipality of its country");
        }
      }
    }
  }
}
