package org.kommunegraf.query.spend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 * answer a question otherwise than their whole, they and the rest stand in its place.
 */
record PlainForest(Release release, List<RandomForest.Grown> roots, Currency currency) {

  /** Money that stands for itself: a spend, or the rest of one. */
  record Item(RandomForest.Grown of, boolean rest, long min, @Nullable Long max) {}

  /**
   * What counts.
   *
   * @param answer what a question makes of a spend; null where it does not choose it
   */
  List<Item> items(Function<RandomForest.Grown, @Nullable Object> answer) {
    List<Item> items = new ArrayList<>();
    roots.forEach(root -> add(root, answer, items));
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
    long partsMin = 0;
    Long partsMax = 0L;
    for (RandomForest.Grown part : grown.parts) {
      partsMin += min(part);
      partsMax = plus(partsMax, max(part));
      add(part, answer, items);
    }
    items.add(
        new Item(
            grown,
            true,
            partsMax == null ? 0 : Math.max(0, min - partsMax),
            max == null ? null : (Long) Math.max(0, max - partsMin)));
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

  /** The bounds of every group, as keys, lower, shared, named, upper. */
  Set<String> groups(List<SpendDimension> by) {
    List<Item> items = items(grown -> List.of(keys(by, grown), possible(by, grown)));
    Set<List<@Nullable String>> occurring = new LinkedHashSet<>();
    items.forEach(item -> combine(keys(by, item.of), List.of(), occurring));
    return occurring.stream().map(keys -> group(by, keys, items)).collect(Collectors.toSet());
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

  private String group(List<SpendDimension> by, List<@Nullable String> group, List<Item> items) {
    long lower = 0;
    Long shared = 0L;
    Long named = 0L;
    Long upper = 0L;
    for (Item item : items) {
      List<Set<String>> keys = keys(by, item.of);
      if (isIn(keys, group)) {
        boolean alone = isAllIn(by, item.of, group);
        lower += alone ? item.min : 0;
        shared = alone ? shared : plus(shared, item.max);
        named = plus(named, item.max);
        upper = plus(upper, item.max);
      } else if (mayBeIn(by, keys, group, item)) {
        upper = plus(upper, item.max);
      }
    }
    return "%s %s %s %s %s"
        .formatted(group, money(lower), money(shared), money(named), money(upper));
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
