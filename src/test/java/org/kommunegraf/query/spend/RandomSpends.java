package org.kommunegraf.query.spend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.graph.ReleaseHeader;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.BodyKind;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.CouncilDecision;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Document;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.GoalNature;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.LineRange;
import org.kommunegraf.model.LocalName;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Organisation;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.Platform;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.PolicyGoal;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.release.Release;

/**
 * Spends of two towns by chance: bounded, unstated, planned, in several currencies, with none, one
 * or several of everything, paid by departments, units or nobody known, some of them parts of
 * others.
 */
final class RandomSpends {

  private final Random random;
  private final List<Entity> world = new ArrayList<>();
  private final List<Spend> spends = new ArrayList<>();

  private final int percentOfParts;

  RandomSpends(long seed, int count) {
    this(seed, count, 15);
  }

  private RandomSpends(long seed, int count, int percentOfParts) {
    this.random = new Random(seed);
    this.percentOfParts = percentOfParts;
    addWorld();
    for (int i = 0; i < count; i++) {
      Spend spend = spend(i);
      spends.add(spend);
      for (int c = 1; c <= random.nextInt(3); c++) {
        world.add(citation(spend, c));
      }
    }
  }

  /** Spends of which none is a part of another. */
  static RandomSpends alone(long seed, int count) {
    return new RandomSpends(seed, count, 0);
  }

  List<Spend> spends() {
    return spends;
  }

  /** The release of these spends, read in an order of chance. */
  Release release() {
    return release(spends);
  }

  /** The release with other spends in the place of these. */
  Release release(List<Spend> others) {
    List<Entity> all = new ArrayList<>(world);
    all.addAll(others);
    Collections.shuffle(all, random);
    return Release.of(new ReleaseHeader(1, "0", Instant.EPOCH), all);
  }

  private void addWorld() {
    for (CountryCode code : List.of(CountryCode.DK, CountryCode.SE)) {
      world.add(
          Made.of(Country.class, identity("country:" + code))
              .with("names", names("country " + code))
              .with("code", code)
              .record());
    }
    world.add(
        Made.of(Municipality.class, identity("municipality:dk"))
            .with("names", names("D"))
            .with("country", new Ref<>("country:DK"))
            .with("code", "1")
            .record());
    world.add(
        Made.of(Municipality.class, identity("municipality:se"))
            .with("names", names("S"))
            .with("country", new Ref<>("country:SE"))
            .with("code", "1")
            .record());
    department("a", "dk", null);
    department("b", "dk", null);
    department("c", "se", null);
    department("d", null, null);
    department("unit", null, "a");
    department("room", null, "unit");
    world.add(
        Made.of(Organisation.class, identity("organisation:o"))
            .with("names", names("o"))
            .with("kind", BodyKind.OTHER)
            .record());
    for (String key : List.of("p", "q")) {
      world.add(document(key));
    }
    for (String key : List.of("f", "i", "l")) {
      world.add(
          Made.of(Platform.class, identity("platform:" + key)).with("names", names(key)).record());
    }
    for (String key : List.of("g", "h")) {
      world.add(goal(key));
      world.add(decision(key));
    }
    for (String key : List.of("x", "y", "z")) {
      world.add(campaign(key));
    }
  }

  private void department(String key, @Nullable String municipality, @Nullable String parent) {
    world.add(
        Made.of(Department.class, identity("department:" + key))
            .with("names", names(key))
            .with(
                "municipality",
                municipality == null ? null : new Ref<>("municipality:" + municipality))
            .with("parent", parent == null ? null : new Ref<>("department:" + parent))
            .record());
  }

  private static Document document(String key) {
    return Made.of(Document.class, identity("document:" + key))
        .with("title", key)
        .with("language", Language.EN)
        .with("sha256", "0")
        .with("file", "none")
        .record();
  }

  private PolicyGoal goal(String key) {
    return Made.of(PolicyGoal.class, identity("policy-goal:" + key))
        .with("names", names(key))
        .with("nature", GoalNature.AIM)
        .record();
  }

  private CouncilDecision decision(String key) {
    return Made.of(CouncilDecision.class, identity("council-decision:" + key))
        .with("names", names(key))
        .with("statement", key)
        .with("policyGoals", refs("policy-goal", "g", "h"))
        .record();
  }

  private Campaign campaign(String key) {
    return Made.of(Campaign.class, identity("campaign:" + key))
        .with("names", names(key))
        .with("councilDecisions", refs("council-decision", "g", "h"))
        .with("policyGoals", refs("policy-goal", "g", "h"))
        .record();
  }

  private Spend spend(int number) {
    boolean paid = chance(60);
    List<SpendCover> covers = new ArrayList<>();
    for (SpendKind kind : SpendKind.values()) {
      if (chance(15)) {
        covers.add(
            Made.of(SpendCover.class).with("kind", kind).with("exhaustive", chance(70)).record());
      }
    }
    return Made.of(Spend.class, identity("spend:" + number))
        .with("amount", amount())
        .with("period", period())
        .with(
            "municipality",
            !paid && chance(50) ? new Ref<>("municipality:" + (chance(50) ? "dk" : "se")) : null)
        .with(
            "payer",
            paid ? new Ref<>("department:" + any("a", "b", "c", "d", "unit", "room")) : null)
        .with("payerOrganisation", !paid && chance(20) ? new Ref<>("organisation:o") : null)
        .with("platforms", refs("platform", "f", "i", "l"))
        .with("platformScope", PlatformScope.values()[random.nextInt(3)])
        .with("campaigns", refs("campaign", "x", "y", "z"))
        .with("policyGoals", refs("policy-goal", "g", "h"))
        .with("covers", covers)
        .with(
            "partOf",
            number > 0 && chance(percentOfParts)
                ? new Ref<>("spend:" + random.nextInt(number))
                : null)
        .record();
  }

  private @Nullable Money amount() {
    if (chance(10)) {
      return null;
    }
    long min = random.nextInt(10) == 0 ? 0 : random.nextInt(100_000);
    Long max = chance(60) ? (Long) min : chance(80) ? (Long) (min + random.nextInt(5_000)) : null;
    Currency currency = chance(70) ? Currency.DKK : any(Currency.EUR, Currency.ISK);
    return Made.of(Money.class)
        .with("value", max != null && max == min ? (Long) min : null)
        .with("min", min)
        .with("max", max)
        .with(
            "comparator",
            max == null ? Comparator.AT_LEAST : max == min ? Comparator.EQUAL : Comparator.BETWEEN)
        .with("approximate", chance(10))
        .with("status", chance(5) ? FigureStatus.TARGET : FigureStatus.ACTUAL)
        .with("currency", currency)
        .with("currencyBasis", Basis.STATED)
        .with("printed", "printed")
        .record();
  }

  private @Nullable Period period() {
    if (chance(20)) {
      return null;
    }
    int start = 2015 + random.nextInt(4);
    int end = start + random.nextInt(3);
    return Made.of(Period.class)
        .with("label", "then")
        .with("start", chance(15) ? null : new PartialDate(String.valueOf(start)))
        .with("end", chance(15) ? null : new PartialDate(end + "-06"))
        .record();
  }

  private Citation citation(Spend spend, int number) {
    return Made.of(
            Citation.class, identity("citation:" + spend.id().replace(':', '/') + "/" + number))
        .with("subject", new Ref<>(spend.id()))
        .with("document", new Ref<>("document:" + any("p", "q")))
        .with("lines", new LineRange(1, 1))
        .with("supports", List.of("amount"))
        .with("basis", any(Basis.values()))
        .record();
  }

  private <T extends Entity> List<Ref<T>> refs(String type, String... keys) {
    List<Ref<T>> refs = new ArrayList<>();
    for (String key : keys) {
      if (chance(40)) {
        refs.add(new Ref<>(type + ":" + key));
      }
    }
    return refs;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T any(T... some) {
    return some[random.nextInt(some.length)];
  }

  private static Identity identity(String id) {
    return new Identity(id, List.of(), "random");
  }

  private static List<LocalName> names(String text) {
    return List.of(LocalName.parse(text));
  }
}
