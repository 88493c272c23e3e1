package org.kommunegraf.query.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.spend.SpendChoice;
import org.kommunegraf.release.Release;

/**
 * What an entity hangs together with through its money: its spends, who paid them and what for. A
 * finding about one of those is no finding about the entity, but it is not nothing either.
 */
final class Nearby {

  private final Release release;
  private final Entity of;

  /** What each is to the entity, in words. */
  private final Map<Entity, String> nearby = new LinkedHashMap<>();

  private Nearby(Release release, Entity of) {
    this.release = release;
    this.of = of;
  }

  static Nearby of(Release release, Entity of) {
    Nearby nearby = new Nearby(release, of);
    if (of instanceof Department department) {
      Inclusion.withUnits(release, department).forEach(unit -> nearby.add(unit, "a unit of it"));
      nearby.addAbove(department, "the department above it");
    }
    SpendChoice.of(release, of).spends().forEach(nearby::addOfSpend);
    nearby.nearby.remove(of);
    return nearby;
  }

  private void addOfSpend(Spend spend) {
    add(spend, "a spend of it");
    release.follow(spend.campaigns()).forEach(one -> add(one, "a campaign that its money was for"));
    release.follow(spend.events()).forEach(one -> add(one, "an event that its money was for"));
    release.follow(spend.pages()).forEach(one -> add(one, "a page that its money was for"));
    Department payer = release.follow(spend.payer());
    if (payer != null && !(of instanceof Department)) {
      add(payer, "the department that paid");
      addAbove(payer, "the department that paid");
    }
  }

  private void addAbove(Department department, String what) {
    Department above = release.follow(department.parent());
    while (above != null && !nearby.containsKey(above)) {
      add(above, what);
      above = release.follow(above.parent());
    }
  }

  private void add(Entity entity, String what) {
    nearby.putIfAbsent(entity, what);
  }

  /** The end of a sentence that says whose things are counted instead, where they are. */
  String counted(Predicate<Observation> wanted) {
    for (Map.Entry<Entity, String> near : nearby.entrySet()) {
      for (Observation found : release.referring(Observation.class, "ABOUT", near.getKey())) {
        if (wanted.test(found)) {
          return " of it itself: "
              + Called.of(release, found)
              + " is about "
              + near.getValue()
              + ".";
        }
      }
    }
    return ".";
  }
}
