package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Decimals;
import org.kommunegraf.model.Money;
import org.kommunegraf.release.Release;

/**
 * The rules of wholes and parts written out a second time and as plainly as can be: where parts
 * answer a question otherwise than their whole, they and the rest stand in its place. Of wholes
 * that are contradicted one figure or the other counts.
 *
 * @param against what contradicts a whole; null where nothing does
 */
record PlainForest(
    Release release,
    List<RandomForest.Grown> roots,
    Function<RandomForest.Grown, RandomForest.@Nullable Grown> against,
    Currency currency) {

  PlainForest(Release release, List<RandomForest.Grown> roots, Currency currency) {
    this(release, roots, root -> null, currency);
  }

  /** Money that stands for itself: a spend, or the rest of one. */
  record Item(RandomForest.Grown of, boolean rest, long min, @Nullable Long max) {}

  /**
   * What counts.
   *
   * @param answer what a question makes of a spend; null where it does not choose it
   */
  private List<Item> items(
      RandomForest.Grown root, Function<RandomForest.Grown, @Nullable Object> answer) {
    List<Item> items = new ArrayList<>();
    add(root, answer, items);
    items.removeIf(item -> answer.apply(item.of) == null);
    items.removeIf(item -> item.rest && item.max != null && item.max == 0);
    items.removeIf(item -> !mayBeHere(item.of.spend.amount()));
    return items;
  }

  private boolean mayBeHere(@Nullable Money amount) {
    return amount == null || amount.currency() == currency;
  }

  private static void add(
      RandomForest.Grown grown,
      Function<RandomForest.Grown, @Nullable Object> answer,
      List<Item> items) {
    Set<Object> answers = new LinkedHashSet<>();
    grown.walk(one -> answers.add(java.util.Optional.ofNullable(answer.apply(one))));
    long min = min(grown);
    Long max = max(grown);
    if (answers.size() == 1) {
      items.add(new Item(grown, false, min, max));
      return;
    }
    Money whole = comparable(grown);
    long partsMin = 0;
    Long partsMax = 0L;
    for (RandomForest.Grown part : grown.parts) {
      Money like = whole == null ? part.spend.amount() : like(part, whole);
      partsMin += whole == null ? min(part) : least(part, whole);
      partsMax = plus(partsMax, like == null ? null : like.max());
      add(part, answer, items);
    }
    min = whole == null || whole.min() == null ? 0 : whole.min();
    max = whole == null ? null : whole.max();
    items.add(
        new Item(
            grown,
            true,
            partsMax == null ? 0 : Math.max(0, min - partsMax),
            max == null ? null : (Long) Math.max(0, max - partsMin)));
  }

  /** The form of a whole in which all its parts are printed too; its own where there is none. */
  private static @Nullable Money comparable(RandomForest.Grown whole) {
    for (Money form : forms(whole)) {
      if (whole.parts.stream()
          .allMatch(part -> part.spend.amount() == null || like(part, form) != null)) {
        return form;
      }
    }
    return whole.spend.amount();
  }

  /** In the form of its whole; of a part that is not printed so, what its own parts are. */
  private static long least(RandomForest.Grown part, Money form) {
    Money like = like(part, form);
    return like != null && like.min() != null
        ? like.min()
        : part.parts.stream().mapToLong(inside -> least(inside, form)).sum();
  }

  private static @Nullable Money like(RandomForest.Grown part, Money form) {
    for (Money own : forms(part)) {
      if (own.vat() == form.vat()) {
        return own;
      }
    }
    return null;
  }

  private static List<Money> forms(RandomForest.Grown grown) {
    return Stream.concat(
            Stream.ofNullable(grown.spend.amount()), grown.spend.equivalents().stream())
        .toList();
  }

  private static long min(RandomForest.Grown grown) {
    Money amount = grown.spend.amount();
    return amount == null || amount.min() == null ? 0 : amount.min();
  }

  private static @Nullable Long max(RandomForest.Grown grown) {
    return grown.spend.amount() == null ? null : grown.spend.amount().max();
  }

  static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : (Long) (one + other);
  }

  /** The keys of a spend in some dimensions, each in one currency. */
  List<Set<String>> keys(List<SpendDimension> by, RandomForest.Grown grown) {
    PlainKeys plain = new PlainKeys(release);
    return by.stream().map(d -> plain.of(d, grown.seen, currency)).toList();
  }

  /** Where it may belong in some dimensions although no source says so. */
  private List<Set<String>> possible(List<SpendDimension> by, RandomForest.Grown grown) {
    PlainKeys plain = new PlainKeys(release);
    return by.stream().map(d -> plain.beyond(d, grown.seen, currency)).toList();
  }

  /** The figures of one sum, as an alternative to others. */
  private record Figure(List<Item> items, boolean contested) {}

  private List<List<Figure>> places(List<SpendDimension> by) {
    return roots.stream()
        .map(
            root -> {
              List<RandomForest.Grown> figures =
                  Stream.of(root, against.apply(root)).filter(Objects::nonNull).toList();
              Set<Object> keys = new LinkedHashSet<>();
              figures.forEach(
                  figure ->
                      figure.walk(grown -> keys.add(List.of(keys(by, grown), sure(by, grown)))));
              boolean contested = figures.size() > 1 && keys.size() > 1;
              return figures.stream().map(f -> new Figure(items(by, f), contested)).toList();
            })
        .toList();
  }

  /** Which of its keys all of a spend has. */
  private List<Set<String>> sure(List<SpendDimension> by, RandomForest.Grown grown) {
    PlainKeys plain = new PlainKeys(release);
    return by.stream().map(d -> plain.sure(d, grown.seen, currency)).toList();
  }

  private List<Item> items(List<SpendDimension> by, RandomForest.Grown root) {
    return items(root, grown -> List.of(keys(by, grown), possible(by, grown)));
  }

  /** The bounds of every group, as keys, lower, shared, named, upper. */
  Set<String> groups(List<SpendDimension> by) {
    List<List<Figure>> places = places(by);
    Set<List<@Nullable String>> occurring = new LinkedHashSet<>();
    for (List<Figure> figures : places) {
      for (Figure figure : figures) {
        figure.items.forEach(item -> combine(keys(by, item.of), List.of(), occurring));
      }
    }
    return occurring.stream().map(keys -> group(by, keys, places)).collect(Collectors.toSet());
  }

  private static void combine(
      List<Set<String>> keys, List<@Nullable String> start, Set<List<@Nullable String>> all) {
    if (start.size() == keys.size()) {
      all.add(start);
      return;
    }
    Set<String> here = keys.get(start.size());
    Stream<@Nullable String> next = here.isEmpty() ? Stream.of((String) null) : here.stream();
    next.forEach(
        key -> {
          List<@Nullable String> longer = new ArrayList<>(start);
          longer.add(key);
          combine(keys, longer, all);
        });
  }

  /** What can be a group's; of alternatives, the least of them or the most. */
  private record Sums(
      long lower, @Nullable Long shared, @Nullable Long named, @Nullable Long upper) {

    Sums plus(Sums other) {
      return new Sums(
          lower + other.lower,
          PlainForest.plus(shared, other.shared),
          PlainForest.plus(named, other.named),
          PlainForest.plus(upper, other.upper));
    }

    Sums or(Sums other) {
      return new Sums(
          Math.min(lower, other.lower),
          most(shared, other.shared),
          most(named, other.named),
          most(upper, other.upper));
    }

    private static @Nullable Long most(@Nullable Long one, @Nullable Long other) {
      return one == null || other == null ? null : (Long) Math.max(one, other);
    }
  }

  private String group(
      List<SpendDimension> by, List<@Nullable String> group, List<List<Figure>> places) {
    Sums sums = new Sums(0, 0L, 0L, 0L);
    for (List<Figure> figures : places) {
      sums =
          sums.plus(figures.stream().map(f -> sums(by, group, f)).reduce(Sums::or).orElseThrow());
    }
    return "%s %s %s %s %s"
        .formatted(
            group, money(sums.lower), money(sums.shared), money(sums.named), money(sums.upper));
  }

  private Sums sums(List<SpendDimension> by, List<@Nullable String> group, Figure figure) {
    Sums sums = new Sums(0, 0L, 0L, 0L);
    for (Item item : figure.items) {
      List<Set<String>> keys = keys(by, item.of);
      if (isIn(keys, group)) {
        boolean alone = !figure.contested && isAllIn(by, item.of, group);
        sums = sums.plus(new Sums(alone ? item.min : 0, alone ? 0L : item.max, item.max, item.max));
      } else if (mayBeIn(by, keys, group, item)) {
        sums = sums.plus(new Sums(0, 0L, 0L, item.max));
      }
    }
    return sums;
  }

  /** Whether all that a spend has is in a group. */
  boolean isAllIn(List<SpendDimension> by, RandomForest.Grown of, List<@Nullable String> group) {
    PlainKeys plain = new PlainKeys(release);
    for (int i = 0; i < group.size(); i++) {
      if (!plain.isAllIn(by.get(i), of.seen, currency, group.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(List<Set<String>> keys, List<@Nullable String> group) {
    for (int i = 0; i < group.size(); i++) {
      String key = group.get(i);
      if (key == null ? !keys.get(i).isEmpty() : !keys.get(i).contains(key)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBeIn(
      List<SpendDimension> by, List<Set<String>> keys, List<@Nullable String> group, Item item) {
    PlainKeys plain = new PlainKeys(release);
    for (int i = 0; i < group.size(); i++) {
      String key = group.get(i);
      boolean has = key == null ? keys.get(i).isEmpty() : keys.get(i).contains(key);
      boolean may = key != null && plain.beyond(by.get(i), item.of.seen, currency).contains(key);
      if (!has && !may) {
        return false;
      }
    }
    return true;
  }

  @Nullable Object money(@Nullable Long minor) {
    return minor == null ? null : Decimals.fromMinor(minor, currency);
  }
}
