package org.kommunegraf.query.spend;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Organisation;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.release.Release;

/**
 * To whom, when and to what money belongs: all of a spend by which it is grouped. See {@link Spend}
 * for the meaning of the parts.
 */
record Belonging(
    @Nullable Period period,
    @Nullable Ref<Municipality> municipality,
    @Nullable Ref<Department> payer,
    @Nullable Ref<Organisation> payerOrganisation,
    List<Ref<Platform>> platforms,
    PlatformScope platformScope,
    List<Ref<Campaign>> campaigns,
    List<Ref<Event>> events,
    List<Ref<Page>> pages,
    List<Ref<PolicyGoal>> policyGoals,
    List<SpendCover> covers,
    @Nullable Ref<CouncilDecision> grantedBy) {

  static Belonging of(Spend spend) {
    return new Belonging(
        spend.period(),
        spend.municipality(),
        spend.payer(),
        spend.payerOrganisation(),
        spend.platforms(),
        spend.platformScope(),
        spend.campaigns(),
        spend.events(),
        spend.pages(),
        spend.policyGoals(),
        spend.covers(),
        spend.grantedBy());
  }

  /** The spend as if it belonged so. */
  Spend on(Spend spend) {
    return new Spend(
        spend.identity(),
        spend.amount(),
        spend.equivalents(),
        spend.ownShare(),
        period,
        municipality,
        payer,
        payerOrganisation,
        spend.roles(),
        platforms,
        platformScope,
        campaigns,
        events,
        pages,
        policyGoals,
        covers,
        spend.partOf(),
        grantedBy,
        spend.corrects(),
        spend.conflictsWith());
  }

  /**
   * What of a spend is left inside its whole: its own in each respect, cut to what the whole has;
   * where one of the two says nothing, what the other says.
   *
   * @param whole as it is seen inside its own whole
   */
  static Belonging inside(Release release, Spend part, Spend whole) {
    List<Ref<Platform>> platforms = cut(release, part.platforms(), whole.platforms());
    return new Belonging(
        cut(part.period(), whole.period()),
        municipality(release, part, whole),
        payer(release, part, whole),
        part.payer() == null && part.payerOrganisation() == null
            ? whole.payerOrganisation()
            : part.payerOrganisation(),
        platforms,
        platforms.isEmpty() ? scope(part, whole) : PlatformScope.NAMED,
        cut(release, part.campaigns(), whole.campaigns()),
        cut(release, part.events(), whole.events()),
        cut(release, part.pages(), whole.pages()),
        goals(release, part, whole),
        Purposes.inside(part.covers(), whole.covers()),
        part.grantedBy() == null ? whole.grantedBy() : part.grantedBy());
  }

  private static PlatformScope scope(Spend part, Spend whole) {
    return part.platformScope() == PlatformScope.NOT_NAMED
        ? whole.platformScope()
        : part.platformScope();
  }

  private static <T extends Entity> List<Ref<T>> cut(
      Release release, List<Ref<T>> part, List<Ref<T>> whole) {
    if (part.isEmpty() || whole.isEmpty()) {
      return part.isEmpty() ? whole : part;
    }
    return within(release, part, ids(release, whole));
  }

  /** An empty cut is a problem of the data, which an import refuses. */
  private static <T extends Entity> List<Ref<T>> within(
      Release release, List<Ref<T>> part, Set<String> allowed) {
    List<Ref<T>> cut =
        part.stream()
            .filter(one -> allowed.contains(Objects.requireNonNull(release.follow(one)).id()))
            .toList();
    return cut.isEmpty() ? part : cut;
  }

  private static <T extends Entity> Set<String> ids(Release release, List<Ref<T>> references) {
    return release.follow(references).stream().map(Entity::id).collect(Collectors.toSet());
  }

  /** A part with campaigns of its own serves their goals, and not all those of its whole. */
  private static List<Ref<PolicyGoal>> goals(Release release, Spend part, Spend whole) {
    if (part.policyGoals().isEmpty()) {
      return part.campaigns().isEmpty() ? whole.policyGoals() : List.of();
    }
    Set<String> allowed =
        Stream.concat(
                release.follow(whole.policyGoals()).stream(),
                release.follow(whole.campaigns()).stream()
                    .flatMap(campaign -> release.follow(campaign.policyGoals()).stream()))
            .map(Entity::id)
            .collect(Collectors.toSet());
    return allowed.isEmpty() ? part.policyGoals() : within(release, part.policyGoals(), allowed);
  }

  private static @Nullable Ref<Municipality> municipality(
      Release release, Spend part, Spend whole) {
    if (Inclusion.municipalityOf(release, part) != null) {
      return part.municipality();
    }
    Municipality ofWhole = Inclusion.municipalityOf(release, whole);
    return ofWhole == null ? null : new Ref<>(ofWhole.id());
  }

  /** A unit is narrower than its department, whichever of the two spends names it. */
  private static @Nullable Ref<Department> payer(Release release, Spend part, Spend whole) {
    if (part.payer() == null) {
      return part.payerOrganisation() == null ? whole.payer() : null;
    }
    Department own = release.follow(part.payer());
    Department above = release.follow(whole.payer());
    boolean wholeIsNarrower =
        own != null && above != null && Inclusion.isInside(release, above, own);
    return wholeIsNarrower ? whole.payer() : part.payer();
  }

  private static @Nullable Period cut(@Nullable Period part, @Nullable Period whole) {
    if (part == null || whole == null) {
      return part == null ? whole : part;
    }
    PartialDate start = part.start();
    if (start == null
        || (whole.start() != null && whole.start().firstDay().isAfter(start.firstDay()))) {
      start = whole.start();
    }
    PartialDate end = part.end();
    if (end == null || (whole.end() != null && whole.end().lastDay().isBefore(end.lastDay()))) {
      end = whole.end();
    }
    boolean apart = start != null && end != null && end.lastDay().isBefore(start.firstDay());
    boolean same = Objects.equals(start, part.start()) && Objects.equals(end, part.end());
    String label = part.label() + ", as far as in " + whole.label(); // names no year by itself
    return apart || same ? part : new Period(label, start, end);
  }
}
