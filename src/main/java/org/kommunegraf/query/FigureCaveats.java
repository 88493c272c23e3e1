package org.kommunegraf.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Experience;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.Population;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.query.Caveats.Extra;
import org.kommunegraf.release.Release;

/** The caveats that follow from what a fact itself holds, and from what contradicts it. */
final class FigureCaveats {

  private final Release release;
  private final Entity of;
  private final List<Extra> caveats = new ArrayList<>();

  private FigureCaveats(Release release, Entity of) {
    this.release = release;
    this.of = of;
  }

  static List<Extra> of(Release release, Entity entity) {
    FigureCaveats of = new FigureCaveats(release, entity);
    if (entity instanceof Spend spend) {
      of.addSpend(spend);
    } else if (entity instanceof Observation observation) {
      of.addObservation(observation);
    }
    of.addConflicts();
    return of.caveats;
  }

  private void addSpend(Spend spend) {
    if (spend.amount() != null) {
      addIf(spend.amount().approximate(), CaveatKind.APPROXIMATE, "amount");
      addIf(isInferred(spend.amount()), CaveatKind.INFERRED, "amount.currency");
    }
    addIf(covers(spend, c -> c.kind() == SpendKind.AGENCY_FEE), CaveatKind.FEES_INSIDE, "covers");
    addIf(JointPayment.isJoint(spend), CaveatKind.JOINT_FUNDING, "roles");
    addIf(covers(spend, c -> !c.exhaustive()), CaveatKind.OPEN_LIST, "covers");
    addIf(spend.partOf() != null, CaveatKind.PART_OF_LARGER, "partOf");
  }

  private static boolean covers(Spend spend, Predicate<SpendCover> some) {
    return spend.covers().stream().anyMatch(some);
  }

  private static boolean isInferred(Money amount) {
    return amount.currencyBasis() == Basis.INFERRED;
  }

  private void addObservation(Observation observation) {
    addIf(observation.value().approximate(), CaveatKind.APPROXIMATE, "value");
    addIf(
        observation.money() != null && observation.money().approximate(),
        CaveatKind.APPROXIMATE,
        "money");
    addIf(
        observation.money() != null && isInferred(observation.money()),
        CaveatKind.INFERRED,
        "money.currency");
    Population population = observation.population();
    if (population != null) {
      boolean unstated = population.base() == BaseKind.NOT_STATED;
      addIf(unstated, CaveatKind.BASE_NOT_STATED, "population");
      addIf(population.basis() == Basis.INFERRED, CaveatKind.INFERRED, "population");
    }
  }

  /** Both sides of a conflict are named, since a figure may stand where the other does not. */
  private void addConflicts() {
    Set<Entity> others = new LinkedHashSet<>(contradicted());
    others.addAll(release.referring(Spend.class, "CONFLICTS_WITH", of));
    others.addAll(release.referring(Observation.class, "CONFLICTS_WITH", of));
    others.addAll(release.referring(Experience.class, "CONFLICTS_WITH", of));
    others.removeIf(other -> isCorrected(other, of) || isCorrected(of, other));
    if (!others.isEmpty()) {
      addIf(true, CaveatKind.CONFLICTING, "conflictsWith");
      others.forEach(
          other -> caveats.add(new Extra(CaveatKind.CONFLICTING, other, "conflictsWith")));
    }
  }

  private List<Entity> contradicted() {
    if (of instanceof Spend spend) {
      return release.follow(spend.conflictsWith());
    }
    if (of instanceof Observation observation) {
      return release.follow(observation.conflictsWith());
    }
    return of instanceof Experience experience
        ? release.follow(experience.conflictsWith())
        : List.of();
  }

  /** A correction resolves what it corrects. */
  private boolean isCorrected(Entity wrong, Entity by) {
    return by instanceof Spend spend && wrong.equals(release.follow(spend.corrects()));
  }

  private void addIf(boolean holds, CaveatKind kind, String field) {
    if (holds) {
      caveats.add(new Extra(kind, of, field));
    }
  }
}
