package org.kommunegraf.importer;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.dataset.Quotation;
import org.kommunegraf.model.BaseKind;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Population;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.Survey;
import org.kommunegraf.model.Unit;

/** Figures fit their units, money is printed somewhere, and a share says what it is a share of. */
final class FigureCheck {

  private static final Pattern MINUS = Pattern.compile("[-\u2212]\\s?\\d");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FigureCheck() {}

  static void check(World world) {
    world.read(Observation.class).forEach(observation -> check(world, observation));
    world.read(Spend.class).forEach(spend -> check(world, spend));
    world.read(Survey.class).forEach(survey -> check(world, survey));
  }

  private static void check(World world, Observation observation) {
    if ((observation.unit() == Unit.MONEY) != (observation.money() != null)) {
      world.problem(
          observation,
          "unit",
          observation.money() == null
              ? "the unit is MONEY, but there is no money; write the amount, or another unit"
              : "there is money, but the unit is %s; write MONEY, or take money away"
                  .formatted(observation.unit()));
    }
    checkRank(world, observation);
    checkApproximate(world, observation, "value", observation.value());
    if (observation.unit() == Unit.PERCENT && !isGrowth(world, observation)) {
      checkShare(world, observation);
    }
    if (observation.population() != null) {
      check(world, observation, "population", observation.population());
    }
    checkMoney(world, observation, "money", observation.money());
  }

  /** By how much something grew is a share of nobody, and has no bounds. */
  private static boolean isGrowth(World world, Observation observation) {
    Measure measure = world.find(observation.measure(), Measure.class);
    return measure != null && measure.growth();
  }

  private static void checkRank(World world, Observation observation) {
    Integer rank = observation.rank();
    if (observation.unit() == Unit.RANK && rank == null) {
      world.problem(
          observation,
          "unit",
          "the unit is RANK, but there is no rank; write the place as rank, or another unit");
    }
    if (rank != null && rank < 1) {
      world.problem(observation, "rank", "the rank is " + rank + "; places are counted from 1");
    }
  }

  private static void checkShare(World world, Observation observation) {
    if (observation.population() == null) {
      world.problem(
          observation,
          "unit",
          ("a share in PERCENT needs the population that it is a share of; write it, with"
                      + " base: %s if")
                  .formatted(BaseKind.NOT_STATED)
              + " the document names none");
    }
    Stream.of(observation.value().min(), observation.value().max())
        .filter(FigureCheck::isOutside)
        .distinct()
        .forEach(
            bound ->
                world.problem(
                    observation,
                    "value",
                    ("a share in PERCENT lies between 0 and 100, found %s; correct it or the unit,"
                            + " or name a measure with growth: true if it says by how much"
                            + " something grew")
                        .formatted(bound)));
  }

  private static boolean isOutside(@Nullable BigDecimal share) {
    return share != null && (share.signum() < 0 || share.compareTo(HUNDRED) > 0);
  }

  private static void check(World world, Survey survey) {
    for (int i = 0; i < survey.responses().size(); i++) {
      check(
          world, survey, "responses/" + i + "/population", survey.responses().get(i).population());
    }
  }

  private static void check(World world, Entity entity, String path, Population population) {
    Integer min = population.minInhabitants();
    Integer max = population.maxInhabitants();
    if (min != null && max != null && min > max) {
      world.problem(
          entity,
          path,
          "minInhabitants (%d) is greater than maxInhabitants (%d); swap the two"
              .formatted(min, max));
    }
  }

  private static void check(World world, Spend spend) {
    boolean named = spend.platformScope() == PlatformScope.NAMED;
    if (named && spend.platforms().isEmpty()) {
      world.problem(
          spend,
          "platformScope",
          "platformScope is NAMED, but no platforms are listed; list them, or write ALL or"
              + " NOT_NAMED");
    } else if (!named && !spend.platforms().isEmpty()) {
      world.problem(
          spend,
          "platformScope",
          "platformScope is %s, but platforms are listed; write NAMED, or take the platforms away"
              .formatted(spend.platformScope()));
    }
    Money amount = spend.amount();
    if (amount != null
        && (isNegative(amount.min()) || isNegative(amount.max()))
        && !isPrintedAsCredit(amount)) {
      world.problem(
          spend,
          "amount",
          "a spend is negative only where it is printed with a minus, as a credit; write a saving"
              + " as an observation with unit MONEY");
    }
    checkMoney(world, spend, "amount", amount);
    checkMoney(world, spend, "ownShare", spend.ownShare());
    for (int i = 0; i < spend.equivalents().size(); i++) {
      checkMoney(world, spend, "equivalents/" + i, spend.equivalents().get(i));
    }
    for (int i = 0; i < spend.roles().size(); i++) {
      checkMoney(world, spend, "roles/" + i + "/share", spend.roles().get(i).share());
    }
  }

  private static boolean isPrintedAsCredit(Money amount) {
    return amount.printed() != null && MINUS.matcher(amount.printed()).find();
  }

  private static boolean isNegative(@Nullable Long amount) {
    return amount != null && amount < 0;
  }

  private static void checkApproximate(World world, Entity entity, String field, Figure<?> figure) {
    if (figure.approximate() && figure.min() == null && figure.max() == null) {
      world.problem(
          entity,
          field,
          "approximate is true, but there is no number; write the value, min or max that it is"
              + " about");
    }
  }

  private static void checkMoney(World world, Entity entity, String field, @Nullable Money money) {
    if (money == null) {
      return;
    }
    checkApproximate(world, entity, field, money);
    if (money.printed() == null) {
      world.problem(
          entity,
          field,
          "the field \"printed\" is missing; write the amount as the document prints it");
    }
    if (money.currencyBasis() == null) {
      world.problem(
          entity,
          field,
          "the field \"currencyBasis\" is missing; write STATED if the document names the"
              + " currency");
    }
    List<Citation> citations =
        world.citationsOf(entity).filter(citation -> supports(citation, field)).toList();
    if (money.printed() != null
        && !citations.isEmpty()
        && citations.stream().noneMatch(c -> money.printed().equals(c.printed()))) {
      world.problem(
          entity,
          field,
          "no citation that supports %s has the same printed, %s; write the document's form in both"
              .formatted(field, Quotation.of(money.printed())));
    }
  }

  /**
   * Whether a citation speaks of an amount: of the field that it stands in, or of that very item.
   */
  private static boolean supports(Citation citation, String path) {
    String part = citation.part();
    return part == null
        ? citation.supports().contains(path.split("/", 2)[0])
        : path.startsWith(part + "/");
  }
}
