package org.kommunegraf.query.spend;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Event;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Page;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.release.Release;

/**
 * Which spends a question is about.
 *
 * @param spends those that belong to what is asked about, as they stand in the release, each once,
 *     by id
 * @param belongs whether a spend belongs to it. It decides on spends with parts, and on parts, as
 *     their wholes let them be seen
 * @param where what else has to hold of a spend
 * @param by which fields of a spend all that asks for
 */
public record SpendChoice(
    Collection<Spend> spends, Predicate<Spend> belongs, Predicate<Spend> where, ChosenBy by) {

  /** Spends that belong to something by some of their fields. */
  private static SpendChoice by(
      Collection<? extends Spend> spends, Predicate<Spend> belongs, String... fields) {
    return new SpendChoice(
        List.copyOf(spends), belongs, SpendQuestion.ANY, ChosenBy.fields(fields));
  }

  /** The spends for which a condition holds. */
  public static SpendChoice where(Release release, Predicate<Spend> where) {
    ChosenBy by = where == SpendQuestion.ANY ? ChosenBy.NOTHING : ChosenBy.ANYTHING;
    return new SpendChoice(release.all(Spend.class), SpendQuestion.ANY, where, by);
  }

  /** All that belongs to an entity that spends can belong to, or a spend itself. */
  public static SpendChoice of(Release release, Entity of) {
    if (of instanceof Municipality town) {
      return by(
          Inclusion.spendsOf(release, town),
          spend -> town.equals(Inclusion.municipalityOf(release, spend)),
          "municipality",
          "payer",
          "payerOrganisation");
    }
    if (of instanceof Department department) {
      Set<Department> units = Inclusion.withUnits(release, department);
      return by(
          Inclusion.referringToUnits(release, Spend.class, "PAID_BY", department),
          spend -> spend.payer() != null && units.contains(release.follow(spend.payer())),
          "payer");
    }
    if (of instanceof CouncilDecision decision) {
      Set<String> campaigns = ids(release.referring(Campaign.class, "SERVES_DECISION", decision));
      return by(
          Inclusion.spendsFor(release, decision),
          spend ->
              decision.equals(release.follow(spend.grantedBy()))
                  || refersTo(release, spend.campaigns(), campaigns),
          "grantedBy",
          "campaigns");
    }
    if (of instanceof PolicyGoal goal) {
      Set<String> campaigns = ids(release.referring(Campaign.class, "SERVES_GOAL", goal));
      return by(
          Inclusion.spendsFor(release, goal),
          spend ->
              refersTo(release, spend.policyGoals(), Set.of(goal.id()))
                  || refersTo(release, spend.campaigns(), campaigns),
          "policyGoals",
          "campaigns");
    }
    return directly(release, of);
  }

  private static SpendChoice directly(Release release, Entity of) {
    Set<String> id = Set.of(of.id());
    if (of instanceof Campaign) {
      return by(
          release.referring(Spend.class, "FOR_CAMPAIGN", of),
          spend -> refersTo(release, spend.campaigns(), id),
          "campaigns");
    }
    if (of instanceof Event) {
      return by(
          release.referring(Spend.class, "FOR_EVENT", of),
          spend -> refersTo(release, spend.events(), id),
          "events");
    }
    if (of instanceof Page) {
      return by(
          release.referring(Spend.class, "FOR_PAGE", of),
          spend -> refersTo(release, spend.pages(), id),
          "pages");
    }
    return by(
        of instanceof Spend spend ? List.of(spend) : List.of(), spend -> id.contains(spend.id()));
  }

  private static Set<String> ids(Collection<? extends Entity> entities) {
    Set<String> ids = new HashSet<>();
    entities.forEach(entity -> ids.add(entity.id()));
    return ids;
  }

  private static <T extends Entity> boolean refersTo(
      Release release, List<Ref<T>> references, Set<String> ids) {
    return references.stream()
        .anyMatch(
            reference -> ids.contains(Objects.requireNonNull(release.follow(reference)).id()));
  }

  /** Those of them for which something else holds too. */
  public SpendChoice and(Predicate<Spend> condition) {
    return new SpendChoice(spends, belongs, where.and(condition), ChosenBy.ANYTHING);
  }

  /** The same choice, with something that is run for each spend. */
  SpendChoice step(Runnable step) {
    return new SpendChoice(
        spends,
        belongs,
        spend -> {
          step.run();
          return where.test(spend);
        },
        by);
  }

  /** Whether a spend with parts, or a part as it is seen in its whole, is chosen. */
  boolean chooses(Spend seen) {
    return belongs.test(seen) && where.test(seen);
  }
}
