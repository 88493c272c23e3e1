package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.Made;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Identity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.PartialDate;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Shape;
import org.kommunegraf.model.Spend;
import org.kommunegraf.model.SpendCover;
import org.kommunegraf.model.SpendKind;
import org.kommunegraf.model.Vat;
import org.kommunegraf.release.Release;

/**
 * Wholes and parts by chance that never contradict themselves. What was really spent comes first:
 * every spend has money of its own beside its parts. The amount that its source states lies around
 * the sum of all that. Its keys hold those of the money inside it, as the rules of parts let them.
 */
public final class RandomForest {

  /** A town or department, and where it lies. */
  private static final Map<String, String> ABOVE =
      Map.of(
          "department:room", "department:unit",
          "department:unit", "department:a",
          "department:a", "municipality:dk",
          "department:b", "municipality:dk",
          "department:c", "municipality:se");

  /** What one source says of to whom and when the money belongs; null and empty: nothing. */
  private record Said(
      List<String> platforms,
      List<String> campaigns,
      List<String> covers,
      boolean among,
      @Nullable String place,
      @Nullable Integer from,
      @Nullable Integer to) {}

  /** A spend, its parts and what was really spent. */
  static final class Grown {
    final Spend spend;

    /** As its whole lets it be seen, by the rules. */
    final Spend seen;

    /** In which currency the whole tree is. */
    final Currency currency;

    final long beside;
    final List<Grown> parts;

    Grown(Spend spend, Spend seen, Currency currency, long beside, List<Grown> parts) {
      this.spend = spend;
      this.seen = seen;
      this.currency = currency;
      this.beside = beside;
      this.parts = parts;
    }

    long all() {
      return beside + parts.stream().mapToLong(Grown::all).sum();
    }

    void walk(Consumer<Grown> visitor) {
      visitor.accept(this);
      parts.forEach(part -> part.walk(visitor));
    }
  }

  private final long seed;
  private final Random random;
  private final boolean exact;
  private final boolean taxed;
  private final List<Grown> roots = new ArrayList<>();
  private int number;

  private RandomForest(long seed, boolean exact, boolean taxed, int trees) {
    this.seed = seed;
    this.random = new Random(seed);
    this.exact = exact;
    this.taxed = taxed;
    Said nothing = new Said(List.of(), List.of(), List.of(), false, null, null, null);
    for (int i = 0; i < trees; i++) {
      roots.add(grow(nothing, null, chance(85) ? Currency.DKK : Currency.EUR, 3));
    }
  }

  /** All amounts are exact. */
  public static RandomForest exact(long seed) {
    return new RandomForest(seed, true, false, 5);
  }

  /** All amounts are exact, and printed with a tax of a quarter, without it, or both. */
  public static RandomForest taxed(long seed) {
    return new RandomForest(seed, true, true, 5);
  }

  /** Amounts are exact, about, between, at least or not stated. */
  public static RandomForest bounded(long seed) {
    return new RandomForest(seed, false, false, 5);
  }

  List<Grown> roots() {
    return roots;
  }

  /** All spends, in the order in which they grew. */
  public List<Spend> spends() {
    List<Spend> all = new ArrayList<>();
    roots.forEach(root -> root.walk(grown -> all.add(grown.spend)));
    return all;
  }

  /** The spends in two towns with departments. */
  public Release release() {
    return release(spends());
  }

  /** Other spends in the same towns. */
  public Release release(List<Spend> spends) {
    return RandomSpends.alone(seed, 0).release(spends);
  }

  /** The spends, some of them the only part of another that is equal, in another order. */
  public List<Spend> wrapped() {
    Random chosen = new Random(seed);
    List<Spend> wrapped = new ArrayList<>();
    for (Spend spend : spends()) {
      if (chosen.nextBoolean()) {
        String around = spend.id() + "around";
        wrapped.add(Made.like(spend).with("partOf", new Ref<>(around)).record());
        wrapped.add(called(around, spend));
      } else {
        wrapped.add(spend);
      }
    }
    Collections.shuffle(wrapped, chosen);
    return wrapped;
  }

  private static Spend called(String id, Spend like) {
    Made<Spend> made = Made.of(Spend.class, new Identity(id, List.of(), "random"));
    for (var component : Shape.of(Spend.class).components()) {
      made.with(component.name(), component.of(like));
    }
    return made.record();
  }

  private Grown grow(Said around, @Nullable String whole, Currency currency, int levels) {
    String id = "spend:%02d".formatted(number++);
    Said said = said(around);
    Said seen = seen(said, around);
    List<Grown> parts = new ArrayList<>();
    int count = levels == 0 || chance(25) ? 0 : random.nextInt(4);
    for (int i = 0; i < count; i++) {
      parts.add(grow(seen, id, currency, levels - 1));
    }
    long beside = !parts.isEmpty() && chance(40) ? 0 : random.nextInt(1_000);
    long all = beside + parts.stream().mapToLong(Grown::all).sum();
    List<Money> forms = taxed ? forms(all, currency) : List.of();
    Money amount = taxed ? forms.get(0) : amount(all, currency);
    Spend spend = printed(spend(id, amount, said, whole), forms);
    return new Grown(
        spend, printed(spend(id, amount, seen, whole), forms), currency, beside, parts);
  }

  private Said said(Said around) {
    Integer from = chance(25) ? null : (Integer) within(around, 2018 + random.nextInt(4));
    Integer to = chance(25) ? null : (Integer) within(around, 2018 + random.nextInt(4));
    boolean turned = from != null && to != null && to < from;
    return new Said(
        some(around.platforms, "platform:f", "platform:i", "platform:l"),
        some(around.campaigns, "campaign:x", "campaign:y", "campaign:z"),
        covers(around),
        chance(25),
        place(around.place),
        turned ? to : from,
        turned ? from : to);
  }

  /** A year that is not wholly outside of what is around it. */
  private static int within(Said around, int year) {
    int late = around.to == null ? year : Math.min(year, around.to);
    return around.from == null ? late : Math.max(late, around.from);
  }

  /** An open list holds any; of a kind that lies within another both are around. */
  private List<String> covers(Said around) {
    String[] all = {"PAID_ADVERTISING", "POST_PROMOTION", "PRODUCTION", "AGENCY_FEE"};
    return some(around.among ? List.of() : around.covers, all);
  }

  /** Nothing, or some of which one at least is around. */
  private List<String> some(List<String> around, String... all) {
    TreeSet<String> some = new TreeSet<>();
    if (chance(40)) {
      return List.of();
    }
    List<String> from = around.isEmpty() ? List.of(all) : around;
    some.add(from.get(random.nextInt(from.size())));
    for (String one : all) {
      if (chance(30)) {
        some.add(one);
      }
    }
    return List.copyOf(some);
  }

  private @Nullable String place(@Nullable String around) {
    if (chance(35)) {
      return null;
    }
    List<String> all = new ArrayList<>(new TreeSet<>(ABOVE.keySet()));
    all.addAll(List.of("municipality:dk", "municipality:se", "department:d"));
    if (around != null) {
      all.removeIf(place -> !isIn(place, around) && !isIn(around, place));
    }
    return all.get(random.nextInt(all.size()));
  }

  private static boolean isIn(@Nullable String place, String other) {
    return place != null && (place.equals(other) || isIn(ABOVE.get(place), other));
  }

  /** A part's own, cut to those of its whole; one side's where the other has none. */
  private static Said seen(Said part, Said whole) {
    boolean wider = part.place == null || (whole.place != null && isIn(whole.place, part.place));
    return new Said(
        cut(part.platforms, whole.platforms),
        cut(part.campaigns, whole.campaigns),
        coversInside(part, whole),
        part.covers.isEmpty() ? whole.among : part.among && (whole.among || whole.covers.isEmpty()),
        wider ? whole.place : part.place,
        later(part.from, whole.from),
        part.to == null || (whole.to != null && whole.to < part.to) ? whole.to : part.to);
  }

  private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
    return one == null || (other != null && other > one) ? other : one;
  }

  private static List<String> cut(List<String> part, List<String> whole) {
    if (part.isEmpty() || whole.isEmpty()) {
      return part.isEmpty() ? whole : part;
    }
    return part.stream().filter(whole::contains).toList();
  }

  /** An open list inside a closed one may hold all of that. */
  private static List<String> coversInside(Said part, Said whole) {
    if (part.covers.isEmpty() || whole.covers.isEmpty() || whole.among) {
      return part.covers.isEmpty() ? whole.covers : part.covers;
    }
    TreeSet<String> covers = new TreeSet<>(cutKinds(part.covers, whole.covers));
    if (part.among) {
      covers.addAll(whole.covers);
    }
    return List.copyOf(covers);
  }

  /** A promoted post is paid advertising, so these two are a promoted post. */
  private static List<String> cutKinds(List<String> part, List<String> whole) {
    TreeSet<String> cut = new TreeSet<>(cut(part, whole));
    if (part.contains("POST_PROMOTION") && whole.contains("PAID_ADVERTISING")) {
      cut.add("POST_PROMOTION");
    }
    if (part.contains("PAID_ADVERTISING")
        && !whole.contains("PAID_ADVERTISING")
        && whole.contains("POST_PROMOTION")) {
      cut.add("POST_PROMOTION");
    }
    return List.copyOf(cut);
  }

  private static Spend spend(String id, @Nullable Money amount, Said said, @Nullable String whole) {
    boolean town = said.place != null && said.place.startsWith("municipality:");
    return Made.of(Spend.class, new Identity(id, List.of(), "random"))
        .with("amount", amount)
        .with("period", period(said))
        .with("municipality", town ? new Ref<>(said.place) : null)
        .with("payer", town || said.place == null ? null : new Ref<>(said.place))
        .with("platforms", refs(said.platforms))
        .with(
            "platformScope",
            said.platforms.isEmpty() ? PlatformScope.NOT_NAMED : PlatformScope.NAMED)
        .with("campaigns", refs(said.campaigns))
        .with("covers", said.covers.stream().map(kind -> cover(kind, said.among)).toList())
        .with("partOf", whole == null ? null : new Ref<>(whole))
        .record();
  }

  private static List<Ref<?>> refs(List<String> ids) {
    return ids.stream().<Ref<?>>map(Ref::new).toList();
  }

  private static SpendCover cover(String kind, boolean among) {
    return Made.of(SpendCover.class)
        .with("kind", SpendKind.valueOf(kind))
        .with("exhaustive", !among)
        .record();
  }

  private static @Nullable Period period(Said said) {
    return said.from == null && said.to == null
        ? null
        : Made.of(Period.class)
            .with("label", "then")
            .with("start", said.from == null ? null : new PartialDate(said.from + ""))
            .with("end", said.to == null ? null : new PartialDate(said.to + ""))
            .record();
  }

  /** What a source says of money that is really this much. */
  private @Nullable Money amount(long truth, Currency currency) {
    int kind = exact ? 0 : random.nextInt(10);
    if (kind == 9) {
      return null;
    }
    boolean between = kind == 6 || kind == 7;
    long min = between || kind == 8 ? Math.max(0, truth - random.nextInt(200)) : truth;
    Long max = kind == 8 ? null : (Long) (between ? truth + random.nextInt(200) : truth);
    boolean one = max != null && max == min;
    return Made.of(Money.class)
        .with("value", one ? (Long) min : null)
        .with("min", min)
        .with("max", max)
        .with(
            "comparator",
            max == null ? Comparator.AT_LEAST : one ? Comparator.EQUAL : Comparator.BETWEEN)
        .with("approximate", kind == 5)
        .with("status", FigureStatus.ACTUAL)
        .with("currency", currency)
        .with("currencyBasis", Basis.STATED)
        .with("printed", "printed")
        .record();
  }

  /** The forms in which a source prints an amount, that which counts first. */
  private List<Money> forms(long truth, Currency currency) {
    List<Money> forms =
        new ArrayList<>(
            List.of(
                with(amount(truth * 4, currency), Vat.EXCLUDED),
                with(amount(truth * 5, currency), Vat.INCLUDED)));
    Collections.shuffle(forms, random);
    return chance(50) ? forms : forms.subList(0, 1);
  }

  private static Money with(@Nullable Money amount, Vat vat) {
    Money stated = Objects.requireNonNull(amount);
    return Made.of(Money.class)
        .with("value", stated.value())
        .with("currency", stated.currency())
        .with("currencyBasis", stated.currencyBasis())
        .with("printed", stated.printed())
        .with("vat", vat)
        .record();
  }

  private static Spend printed(Spend spend, List<Money> forms) {
    return forms.size() < 2
        ? spend
        : Made.like(spend).with("equivalents", forms.subList(1, forms.size())).record();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
