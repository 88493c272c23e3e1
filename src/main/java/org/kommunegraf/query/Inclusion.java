package org.kommunegraf.query;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Strategy;
import org.kommunegraf.release.Release;

/**
 * What relations include beyond the references that records hold: what belongs to a department
 * belongs to the department above it and to the municipality, once. The rules are those of the
 * contract; {@code schema.graphqls} repeats each at its field.
 */
public final class Inclusion {

  /** Types whose records say which municipality they belong to. */
  private static final List<Class<? extends Entity>> OWNED =
      List.of(
          CouncilDecision.class,
          Event.class,
          Observation.class,
          Page.class,
          PolicyGoal.class,
          Spend.class,
          Strategy.class);

  private Inclusion() {}

  /** The department itself and all units below it. */
  public static Set<Department> withUnits(Release release, Department department) {
    Set<Department> all = new LinkedHashSet<>();
    Deque<Department> open = new ArrayDeque<>(List.of(department));
    while (!open.isEmpty()) {
      Department next = open.pop();
      if (all.add(next)) {
        open.addAll(release.referring(Department.class, "UNIT_OF", next));
      }
    }
    return all;
  }

  /**
   * The departments of a municipality, units included, also those whose municipality only the
   * department above states.
   */
  public static List<Department> departmentsOf(Release release, Municipality municipality) {
    return once(
        release.referring(Department.class, "IN_MUNICIPALITY", municipality).stream()
            .flatMap(department -> withUnits(release, department).stream()));
  }

  /** Entities of a type that refer to a department or to a unit below it. */
  public static <T extends Entity> List<T> referringToUnits(
      Release release, Class<T> type, String relation, Department department) {
    return referring(release, type, relation, withUnits(release, department));
  }

  public static List<Page> pagesOf(Release release, Municipality municipality) {
    return ofMunicipality(release, Page.class, "OWNED_BY", municipality);
  }

  public static List<Spend> spendsOf(Release release, Municipality municipality) {
    return ofMunicipality(release, Spend.class, "PAID_BY", municipality);
  }

  /** Its own campaigns and those that it runs together with others. */
  public static List<Campaign> campaignsOf(Release release, Municipality municipality) {
    return once(
        Stream.concat(
            ofMunicipality(release, Campaign.class, "RUN_BY", municipality).stream(),
            release.referring(Campaign.class, "JOINT_WITH", municipality).stream()));
  }

  public static List<Observation> observationsOf(Release release, Municipality municipality) {
    return ofMunicipality(release, Observation.class, "ABOUT", municipality);
  }

  /**
   * The municipality, its departments, and all that belongs to it: pages, campaigns, events,
   * decisions, goals, spends, findings.
   */
  public static Stream<Entity> allOf(Release release, Municipality municipality) {
    Stream<Entity> owned =
        OWNED.stream()
            .flatMap(type -> release.referring(type, "IN_MUNICIPALITY", municipality).stream());
    return Stream.of(
            Stream.of(municipality),
            departmentsOf(release, municipality).stream(),
            pagesOf(release, municipality).stream(),
            campaignsOf(release, municipality).stream(),
            owned)
        .flatMap(entities -> entities);
  }

  /**
   * What says itself that it belongs to the municipality, and what hangs on the municipality or one
   * of its departments.
   */
  private static <T extends Entity> List<T> ofMunicipality(
      Release release, Class<T> type, String relation, Municipality municipality) {
    return once(
        Stream.of(
                release.referring(type, "IN_MUNICIPALITY", municipality),
                release.referring(type, relation, municipality),
                referring(release, type, relation, departmentsOf(release, municipality)))
            .flatMap(List::stream));
  }

  /** The spends of a decision: those whose money it set aside, and those of its campaigns. */
  public static List<Spend> spendsFor(Release release, CouncilDecision decision) {
    return once(
        Stream.concat(
            release.referring(Spend.class, "GRANTED_BY", decision).stream(),
            spendsOfCampaigns(
                release, release.referring(Campaign.class, "SERVES_DECISION", decision))));
  }

  /** The spends of a goal: those attached to it and those of its campaigns. */
  public static List<Spend> spendsFor(Release release, PolicyGoal goal) {
    return once(
        Stream.concat(
            release.referring(Spend.class, "SERVES_GOAL", goal).stream(),
            spendsOfCampaigns(release, release.referring(Campaign.class, "SERVES_GOAL", goal))));
  }

  private static Stream<Spend> spendsOfCampaigns(Release release, List<Campaign> campaigns) {
    return campaigns.stream()
        .flatMap(campaign -> release.referring(Spend.class, "FOR_CAMPAIGN", campaign).stream());
  }

  /** The municipality whose money it is: its own, or its payer's. */
  public static @Nullable Municipality municipalityOf(Release release, Spend spend) {
    if (spend.municipality() != null) {
      return release.follow(spend.municipality());
    }
    Department payer = release.follow(spend.payer());
    return payer == null ? null : municipalityOf(release, payer);
  }

  /** The municipality that a department, or one above it, states. */
  public static @Nullable Municipality municipalityOf(Release release, Department department) {
    Department stating = department;
    while (stating != null && stating.municipality() == null) {
      stating = release.follow(stating.parent());
    }
    return stating == null ? null : release.follow(stating.municipality());
  }

  /** Whether a department is another one, or a unit below it. */
  public static boolean isInside(Release release, Department unit, Department department) {
    Department above = unit;
    while (above != null && !above.equals(department)) {
      above = release.follow(above.parent());
    }
    return above != null;
  }

  /** The department that a unit is in the end a unit of; the department itself if it is no unit. */
  public static Department topOf(Release release, Department department) {
    Department top = department;
    for (Department above = top; above != null; above = release.follow(above.parent())) {
      top = above;
    }
    return top;
  }

  private static <T extends Entity> List<T> referring(
      Release release, Class<T> type, String relation, Collection<Department> departments) {
    return once(
        departments.stream()
            .flatMap(department -> release.referring(type, relation, department).stream()));
  }

  private static <T extends Entity> List<T> once(Stream<T> entities) {
    Map<String, T> byId = new TreeMap<>();
    entities.forEach(entity -> byId.put(entity.id(), entity));
    return List.copyOf(byId.values());
  }
}
