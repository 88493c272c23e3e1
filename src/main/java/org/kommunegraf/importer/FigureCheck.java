package org.kommunegraf.importer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Unit;

/** Figures fit their units, money is printed somewhere, and a share says what it is a share of. */
final class FigureCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FigureCheck() {}

  static void check(World world) {
    world.read(Observation.class).forEach(observation -> check(world, observation));
    world.read(Spend.class).forEach(spend -> check(world, spend));
  }

  private static void check(World world, Observation observation) {
    if ((observation.unit() == Unit.MONEY) != (observation.money() != null)) {
      world.problem(observation, "unit", "unit MONEY and the field money go together; found unit " + observation.unit()
          + (observation.money() == null ? " without money" : " with money"));
    }
    if ((observation.unit() == Unit.RANK) && observation.rank() == null) {
      world.problem(observation, "rank", "unit RANK needs the field rank");
    }
    if (observation.unit() == Unit.PERCENT) {
      checkShare(world, observation);
    }
    checkPrinted(world, observation, "money", observation.money());
  }

  private static void checkShare(World world, Observation observation) {
    if (observation.population() == null) {
      world.problem(observation, "population", "a share needs the population it is a share of; write base: "
          + BaseKind.NOT_STATED + " if the document names none");
    }
    if (outside(observation.value().min()) || outside(observation.value().max())) {
      world.problem(observation, "value", "a share in PERCENT lies between 0 and 100");
    }
  }

  private static boolean outside(@Nullable BigDecimal share) {
    return share != null && (share.signum() < 0 || share.compareTo(HUNDRED) > 0);
  }

  private static void check(World world, Spend spend) {
    if ((spend.platformScope() == PlatformScope.NAMED) == spend.platforms().isEmpty()) {
      world.problem(spend, "platformScope", "platformScope NAMED and a list of platforms go together; found "
          + spend.platformScope() + " with " + spend.platforms().size() + " platforms");
    }
    Money amount = spend.amount();
    if (amount != null && amount.min() != null && amount.min() < 0) {
      world.problem(spend, "amount", "a spend is never negative; a saving is an observation");
    }
    checkPrinted(world, spend, "amount", amount);
  }

  private static void checkPrinted(World world, Entity entity, String field, @Nullable Money money) {
    if (money == null) {
      return;
    }
    if (money.printed() == null || money.currencyBasis() == null) {
      world.problem(entity, field, "money needs printed (the amount as the document prints it) and currencyBasis");
    } else if (world.citationsOf(entity)
        .noneMatch(c -> c.supports().contains(field) && money.printed().equals(c.printed()))) {
      world.problem(entity, field, "no citation that supports " + field + " has the same printed, \"" + money.printed()
          + "\"; write the form of the document in both");
    }
  }
}
