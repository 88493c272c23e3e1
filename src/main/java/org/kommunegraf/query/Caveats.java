package org.kommunegraf.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.GapKind;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.RoleKind;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.release.Release;

/**
 * What one must know before using a fact or a total, from the basis of its citations and from what
 * it holds.
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

  private final Release release;
  private final Map<CaveatKind, Set<Entity>> about = new EnumMap<>(CaveatKind.class);
  private final Map<CaveatKind, Set<Citation>> citations = new EnumMap<>(CaveatKind.class);

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

  /** A caveat that an entity brings about in one place only, such as in a group of spends. */
  public record Extra(CaveatKind kind, Entity entity, String field) {}

  /**
   * The caveats of a figure that rests on several entities.
   *
   * @param extras caveats that come with the figure and not with the entities alone
   */
  public static List<Caveat> of(
      Release release, Collection<? extends Entity> entities, List<Extra> extras) {
    Caveats caveats = new Caveats(release);
    entities.forEach(caveats::add);
    extras.forEach(extra -> caveats.noteIf(true, extra.kind(), extra.entity(), extra.field()));
    List<Caveat> list = new ArrayList<>();
    caveats.about.forEach(
        (kind, who) ->
            list.add(
                new Caveat(
                    kind,
                    List.copyOf(who),
                    List.copyOf(Objects.requireNonNull(caveats.citations.get(kind))))));
    return list;
  }

  private void add(Entity entity) {
    for (Citation citation : release.citationsOf(entity)) {
      if (citation.basis() != Basis.STATED) {
        note(
            citation.basis() == Basis.INFERRED ? CaveatKind.INFERRED : CaveatKind.BY_POSITION,
            entity,
            Stream.of(citation));
      }
      if (citation.reading() != null) {
        note(CaveatKind.READ_DIFFERENTLY, entity, Stream.of(citation));
      }
    }
    release.gapsAbout(entity).stream()
        .filter(gap -> gap.kind() == GapKind.AMBIGUOUS)
        .forEach(gap -> addUnclear(entity, gap));
    if (entity instanceof Spend spend) {
      addSpend(spend);
    } else if (entity instanceof Observation observation) {
      addObservation(observation);
    }
  }

  private void addUnclear(Entity entity, Gap gap) {
    boolean scope = gap.property() != null && SCOPE.contains(gap.property());
    note(
        scope ? CaveatKind.SCOPE_UNCLEAR : CaveatKind.WORDING_UNCLEAR,
        entity,
        release.citationsOf(gap).stream());
  }

  private void addSpend(Spend spend) {
    noteIf(
        spend.amount() != null && spend.amount().approximate(),
        CaveatKind.APPROXIMATE,
        spend,
        "amount");
    noteIf(
        spend.amount() != null && spend.amount().currencyBasis() == Basis.INFERRED,
        CaveatKind.INFERRED,
        spend,
        "amount");
    noteIf(
        spend.covers().stream().anyMatch(c -> c.kind() == SpendKind.AGENCY_FEE),
        CaveatKind.FEES_INSIDE,
        spend,
        "covers");
    noteIf(
        spend.roles().stream().anyMatch(r -> r.kind() == RoleKind.CO_PAYER),
        CaveatKind.JOINT_FUNDING,
        spend,
        "roles");
    noteIf(
        spend.covers().stream().anyMatch(c -> !c.exhaustive()),
        CaveatKind.OPEN_LIST,
        spend,
        "covers");
    noteIf(spend.platforms().size() > 1, CaveatKind.SPLIT_UNKNOWN, spend, "platforms");
    noteIf(spend.campaigns().size() > 1, CaveatKind.SPLIT_UNKNOWN, spend, "campaigns");
    noteIf(spend.events().size() > 1, CaveatKind.SPLIT_UNKNOWN, spend, "events");
    noteIf(spend.pages().size() > 1, CaveatKind.SPLIT_UNKNOWN, spend, "pages");
    noteIf(spend.partOf() != null, CaveatKind.PART_OF_LARGER, spend, "partOf");
  }

  private void addObservation(Observation observation) {
    noteIf(observation.value().approximate(), CaveatKind.APPROXIMATE, observation, "value");
    noteIf(
        observation.money() != null && observation.money().approximate(),
        CaveatKind.APPROXIMATE,
        observation,
        "money");
    if (observation.population() != null) {
      noteIf(
          observation.population().base() == BaseKind.NOT_STATED,
          CaveatKind.BASE_NOT_STATED,
          observation,
          "population");
      noteIf(
          observation.population().basis() == Basis.INFERRED,
          CaveatKind.INFERRED,
          observation,
          "population");
    }
  }

  private void noteIf(boolean holds, CaveatKind kind, Entity entity, String field) {
    if (holds) {
      note(
          kind,
          entity,
          release.citationsOf(entity).stream()
              .filter(citation -> citation.supports().contains(field)));
    }
  }

  private void note(CaveatKind kind, Entity entity, Stream<Citation> because) {
    about.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(entity);
    Set<Citation> lines = citations.computeIfAbsent(kind, k -> new LinkedHashSet<>());
    because.forEach(lines::add);
  }
}
