package org.kommunegraf.query.spend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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

  RandomSpends(long seed, int count) {
    this.random = new Random(seed);
    addWorld();
    for (int i = 0; i < count; i++) {
      Spend spend = spend(i);
      spends.add(spend);
      for (int c = 1; c <= random.nextInt(3); c++) {
        world.add(citation(spend, c));
      }
    }
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
      world.add(new Country(identity("country:" + code), names("country " + code), code));
    }
    world.add(
        new Municipality(identity("municipality:dk"), names("D"), new Ref<>("country:DK"), "1"));
    world.add(
        new Municipality(identity("municipality:se"), names("S"), new Ref<>("country:SE"), "1"));
    department("a", "dk", null);
    department("b", "dk", null);
    department("c", "se", null);
    department("d", null, null);
    department("unit", null, "a");
    department("room", null, "unit");
    world.add(
        new Organisation(identity("organisation:o"), names("o"), BodyKind.OTHER, null, null, null));
    for (String key : List.of("p", "q")) {
      world.add(document(key));
    }
    for (String key : List.of("f", "i", "l")) {
      world.add(new Platform(identity("platform:" + key), names(key)));
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
        new Department(
            identity("department:" + key),
            names(key),
            municipality == null ? null : new Ref<>("municipality:" + municipality),
            parent == null ? null : new Ref<>("department:" + parent)));
  }

  private static Document document(String key) {
    return new Document(
        identity("document:" + key),
        key,
        null,
        null,
        Language.EN,
        "0",
        "none",
        List.of(),
        List.of());
  }

  private PolicyGoal goal(String key) {
    return new PolicyGoal(
        identity("policy-goal:" + key),
        names(key),
        GoalNature.AIM,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private CouncilDecision decision(String key) {
    return new CouncilDecision(
        identity("council-decision:" + key),
        names(key),
        key,
        null,
        null,
        null,
        refs("policy-goal", "g", "h"),
        List.of(),
        List.of(),
        List.of());
  }

  private Campaign campaign(String key) {
    return new Campaign(
        identity("campaign:" + key),
        names(key),
        null,
        null,
        null,
        null,
        List.of(),
        refs("council-decision", "g", "h"),
        refs("policy-goal", "g", "h"),
        List.of(),
        List.of());
  }

  private Spend spend(int number) {
    boolean paid = chance(60);
    List<SpendCover> covers = new ArrayList<>();
    for (SpendKind kind : SpendKind.values()) {
      if (chance(15)) {
        covers.add(new SpendCover(kind, null, true));
      }
    }
    return new Spend(
        identity("spend:" + number),
        amount(),
        period(),
        !paid && chance(50) ? new Ref<>("municipality:" + (chance(50) ? "dk" : "se")) : null,
        paid ? new Ref<>("department:" + any("a", "b", "c", "d", "unit", "room")) : null,
        !paid && chance(20) ? new Ref<>("organisation:o") : null,
        List.of(),
        refs("platform", "f", "i", "l"),
        PlatformScope.values()[random.nextInt(3)],
        refs("campaign", "x", "y", "z"),
        List.of(),
        List.of(),
        refs("policy-goal", "g", "h"),
        covers,
        number > 0 && chance(15) ? new Ref<>("spend:" + random.nextInt(number)) : null);
  }

  private @Nullable Money amount() {
    if (chance(10)) {
      return null;
    }
    long min = random.nextInt(10) == 0 ? 0 : random.nextInt(100_000);
    Long max = chance(60) ? (Long) min : chance(80) ? (Long) (min + random.nextInt(5_000)) : null;
    Currency currency = chance(70) ? Currency.DKK : any(Currency.EUR, Currency.ISK);
    return new Money(
        max != null && max == min ? (Long) min : null,
        min,
        max,
        max == null ? Comparator.AT_LEAST : max == min ? Comparator.EQUAL : Comparator.BETWEEN,
        chance(10),
        chance(5) ? FigureStatus.TARGET : FigureStatus.ACTUAL,
        currency,
        Basis.STATED,
        "printed");
  }

  private @Nullable Period period() {
    if (chance(20)) {
      return null;
    }
    int start = 2015 + random.nextInt(4);
    int end = start + random.nextInt(3);
    return new Period(
        "then",
        chance(15) ? null : new PartialDate(String.valueOf(start)),
        chance(15) ? null : new PartialDate(end + "-06"));
  }

  private Citation citation(Spend spend, int number) {
    return new Citation(
        identity("citation:" + spend.id().replace(':', '/') + "/" + number),
        new Ref<>(spend.id()),
        null,
        new Ref<>("document:" + any("p", "q")),
        new LineRange(1, 1),
        null,
        null,
        null,
        List.of("amount"),
        any(Basis.values()),
        null);
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
