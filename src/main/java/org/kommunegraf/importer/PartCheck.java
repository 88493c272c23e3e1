package org.kommunegraf.importer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;

/**
 * A part belongs to what its whole belongs to: where both name platforms, campaigns and the like,
 * at least one is the same, since a part's are cut to those of its whole.
 */
final class PartCheck {

  private final World world;
  private final Spend part;
  private final Set<String> told = new HashSet<>();

  private PartCheck(World world, Spend part) {
    this.world = world;
    this.part = part;
  }

  static void check(World world) {
    world.read(Spend.class).map(spend -> new PartCheck(world, spend)).forEach(PartCheck::check);
  }

  /** Against all that it is part of, the nearest first: one may name what another leaves open. */
  private void check() {
    Set<String> way = new HashSet<>(Set.of(part.id()));
    Spend whole = world.find(part.partOf(), Spend.class);
    while (whole != null && way.add(whole.id())) {
      check(whole);
      whole = world.find(whole.partOf(), Spend.class);
    }
  }

  private void check(Spend whole) {
    check("platforms", ids(part.platforms()), ids(whole.platforms()), whole);
    check("campaigns", ids(part.campaigns()), ids(whole.campaigns()), whole);
    check("events", ids(part.events()), ids(whole.events()), whole);
    check("pages", ids(part.pages()), ids(whole.pages()), whole);
    check("policyGoals", ids(part.policyGoals()), goals(whole), whole);
    check("grantedBy", id(part.grantedBy()), id(whole.grantedBy()), whole);
    check("payer", topmost(part), topmost(whole), whole);
    checkCovers(whole);
    Period own = part.period();
    Period theirs = whole.period();
    if (own != null && theirs != null && (isBefore(own, theirs) || isBefore(theirs, own))) {
      tell("period", own.label(), theirs.label(), whole);
    }
  }

  private void check(String field, Set<String> own, Set<String> theirs, Spend whole) {
    if (!own.isEmpty() && !theirs.isEmpty() && Collections.disjoint(own, theirs)) {
      tell(field, String.join(" and ", own), String.join(" and ", theirs), whole);
    }
  }

  /** An open list may hold any kind, and a kind those that are within it. */
  private void checkCovers(Spend whole) {
    boolean closed = whole.covers().stream().allMatch(SpendCover::exhaustive);
    Set<SpendKind> own = kinds(part);
    Set<SpendKind> theirs = closed ? kinds(whole) : Set.of();
    boolean shared =
        own.stream()
            .anyMatch(one -> theirs.stream().anyMatch(t -> one.isWithin(t) || t.isWithin(one)));
    if (!shared) {
      check("covers", names(own), names(theirs), whole);
    }
  }

  private void tell(String field, String own, String theirs, Spend whole) {
    if (told.add(field)) {
      world.problem(
          part,
          field,
          ("the part has %s and its whole %s has %s, which share nothing, so it is not contained;"
                  + " correct one of the two, or take partOf away")
              .formatted(own, whole.id(), theirs));
    }
  }

  private static Set<String> id(@Nullable Ref<? extends Entity> reference) {
    return reference == null ? Set.of() : Set.of(reference.id());
  }

  private static Set<String> ids(List<? extends Ref<? extends Entity>> references) {
    Set<String> ids = new TreeSet<>();
    references.forEach(reference -> ids.add(reference.id()));
    return ids;
  }

  /** Its own goals and those of its campaigns. */
  private Set<String> goals(Spend spend) {
    Set<String> goals = ids(spend.policyGoals());
    spend.campaigns().stream()
        .map(campaign -> world.find(campaign, Campaign.class))
        .filter(Objects::nonNull)
        .forEach(campaign -> goals.addAll(ids(campaign.policyGoals())));
    return goals;
  }

  /** The department that paid, which a unit is inside of. */
  private Set<String> topmost(Spend spend) {
    Set<String> way = new HashSet<>();
    Department top = world.find(spend.payer(), Department.class);
    while (top != null && way.add(top.id())) {
      Department above = world.find(top.parent(), Department.class);
      if (above == null) {
        return Set.of(top.id());
      }
      top = above;
    }
    return Set.of();
  }

  private static Set<SpendKind> kinds(Spend spend) {
    Set<SpendKind> kinds = EnumSet.noneOf(SpendKind.class);
    spend.covers().forEach(cover -> kinds.add(cover.kind()));
    kinds.remove(SpendKind.NOT_STATED);
    return kinds;
  }

  private static Set<String> names(Set<SpendKind> kinds) {
    Set<String> names = new TreeSet<>();
    kinds.forEach(kind -> names.add(kind.name()));
    return names;
  }

  private static boolean isBefore(Period one, Period other) {
    return one.end() != null
        && other.start() != null
        && one.end().lastDay().isBefore(other.start().firstDay());
  }
}
