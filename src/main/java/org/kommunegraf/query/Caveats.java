package org.kommunegraf.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.GapKind;
import org.kommunegraf.release.Release;

/**
 * What one must know before using a fact or a total, from the basis of its citations, from what it
 * holds, and from what the sources leave unsaid of it.
 */
public final class Caveats {

  /**
   * Fields whose ambiguity makes unclear what a figure covers; any other makes unclear what is
   * said.
   */
  private static final Set<String> SCOPE =
      Set.of(
          "covers",
          "platforms",
          "pages",
          "events",
          "campaigns",
          "period",
          "payer",
          "population",
          "policyGoals",
          "about",
          "partOf",
          "platformScope");

  /** Fields of entities other than spends that speak of what was spent. */
  public static final Set<String> MONEY = Set.of("amount", "spends", "spendTotals", "cost");

  private final Release release;
  private final Map<CaveatKind, Set<CaveatReason>> reasons = new EnumMap<>(CaveatKind.class);

  private Caveats(Release release) {
    this.release = release;
  }

  /** The caveats of one entity, by kind. */
  public static List<Caveat> of(Release release, Entity entity) {
    return of(release, List.of(entity));
  }

  /**
   * The caveats of a figure that rests on several entities: one of each kind, with all that bring
   * it about.
   */
  public static List<Caveat> of(Release release, Collection<? extends Entity> entities) {
    return of(release, entities, List.of());
  }

  /**
   * A caveat that an entity brings about in one place only, such as in a group of spends.
   *
   * @param field the field of the entity that brings it about
   * @param undivided what is not divided; null for kinds that speak of no division
   */
  public record Extra(CaveatKind kind, Entity entity, String field, @Nullable Undivided undivided) {

    /** A caveat that speaks of no division. */
    public Extra(CaveatKind kind, Entity entity, String field) {
      this(kind, entity, field, null);
    }

    private boolean isSaidBy(CaveatReason reason) {
      return reason.about().equals(entity)
          && reason.fields().contains(field)
          && reason.undivided() == undivided;
    }
  }

  /**
   * The caveats of a figure that rests on several entities.
   *
   * @param extras caveats that come with the figure and not with the entities alone
   */
  public static List<Caveat> of(
      Release release, Collection<? extends Entity> entities, List<Extra> extras) {
    Caveats caveats = new Caveats(release);
    entities.forEach(caveats::add);
    extras.forEach(caveats::add);
    List<Caveat> list = new ArrayList<>();
    caveats.reasons.forEach((kind, found) -> list.add(new Caveat(kind, List.copyOf(found))));
    return list;
  }

  private void add(Entity entity) {
    for (Citation citation : release.citationsOf(entity)) {
      if (citation.basis() != Basis.STATED) {
        boolean inferred = citation.basis() == Basis.INFERRED;
        addCited(inferred ? CaveatKind.INFERRED : CaveatKind.BY_POSITION, entity, citation);
      }
      if (citation.reading() != null) {
        addCited(CaveatKind.READ_DIFFERENTLY, entity, citation);
      }
    }
    release.gapsAbout(entity).stream()
        .filter(gap -> gap.kind() == GapKind.AMBIGUOUS)
        .forEach(gap -> addUnclear(entity, gap));
    FigureCaveats.of(release, entity).forEach(this::add);
    Division.of(release, entity).forEach(this::add);
  }

  private void add(Division division) {
    note(
        reason(CaveatKind.SPLIT_UNKNOWN, division.of(), division.field())
            .notDividing(division.undivided(), division.among()));
  }

  private void add(Extra extra) {
    boolean known =
        extra.undivided() != null
            && reasons.getOrDefault(extra.kind(), Set.of()).stream().anyMatch(extra::isSaidBy);
    if (!known) {
      note(
          reason(extra.kind(), extra.entity(), extra.field())
              .notDividing(extra.undivided(), List.of()));
    }
  }

  private void addCited(CaveatKind kind, Entity entity, Citation citation) {
    String part = citation.part();
    List<String> fields =
        part == null ? citation.supports() : List.of(part.replaceFirst("/.*", ""));
    note(new CaveatReason(kind, entity, fields, List.of(citation), gaps(entity, fields)));
  }

  private void addUnclear(Entity entity, Gap gap) {
    boolean scope = gap.property() != null && SCOPE.contains(gap.property());
    note(
        new CaveatReason(
            scope ? CaveatKind.SCOPE_UNCLEAR : CaveatKind.WORDING_UNCLEAR,
            entity,
            gap.property() == null ? List.of() : List.of(gap.property()),
            release.citationsOf(gap),
            List.of(gap)));
  }

  private void note(CaveatReason reason) {
    reasons.computeIfAbsent(reason.kind(), kind -> new LinkedHashSet<>()).add(reason);
  }

  private CaveatReason reason(CaveatKind kind, Entity entity, String field) {
    Stream<Citation> lines =
        release.citationsOf(entity).stream()
            .filter(
                citation -> citation.supports().stream().anyMatch(s -> isIn(s, List.of(field))));
    List<String> fields = List.of(field);
    return new CaveatReason(kind, entity, fields, lines.toList(), gaps(entity, fields));
  }

  private List<Gap> gaps(Entity entity, Collection<String> fields) {
    return release.gapsAbout(entity).stream()
        .filter(gap -> gap.property() != null && isIn(gap.property(), fields))
        .toList();
  }

  private static boolean isIn(String property, Collection<String> fields) {
    return fields.stream().anyMatch(field -> isIn(field, property) || isIn(property, field));
  }

  /** Whether a field is another one or a part of it, as {@code amount.currency} of the amount. */
  private static boolean isIn(String field, String other) {
    return field.equals(other) || field.startsWith(other + ".");
  }

  /**
   * What the sources leave unsaid of what a figure rests on: all of spends and findings; of other
   * entities what is no field, or their money.
   */
  public static List<Gap> gaps(Release release, Collection<? extends Entity> entities) {
    Map<String, Gap> gaps = new TreeMap<>();
    for (Entity entity : entities) {
      boolean figure = CaveatSubject.of(entity) != CaveatSubject.FACT;
      release.gapsAbout(entity).stream()
          .filter(gap -> figure || gap.property() == null || MONEY.contains(gap.property()))
          .forEach(gap -> gaps.put(gap.id(), gap));
    }
    return List.copyOf(gaps.values());
  }
}
