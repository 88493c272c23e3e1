package org.kommunegraf.query.spend;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.release.Release;

/**
 * The spends that have parts, are parts or contradict each other, corrected ones left out. What was
 * spent is no part of what was planned, so a spend's whole is the nearest of the same status.
 */
final class SpendForest {

  private final Release release;
  private final Corrections corrections;
  private final Conflicts conflicts;
  private final Map<String, SpendNode> nodes = new HashMap<>();
  private final List<SpendNode> roots;

  private SpendForest(Release release) {
    this.release = release;
    this.corrections = Corrections.of(release);
    this.conflicts = new Conflicts(release, corrections, this::wholeOf);
    Set<Spend> concerned = new TreeSet<>(Comparator.comparing(Spend::id));
    for (Spend spend : release.all(Spend.class)) {
      Spend whole = corrections.isCorrected(spend) ? null : wholeOf(spend);
      if (whole != null) {
        concerned.add(spend);
        concerned.add(whole);
      }
      if (conflicts.members().contains(spend.id())) {
        concerned.add(spend);
      }
    }
    concerned.forEach(this::node);
    nodes.values().forEach(SpendNode::sort);
    this.roots =
        nodes.values().stream()
            .filter(node -> node.root() == node)
            .sorted(Comparator.comparing(node -> node.spend().id()))
            .toList();
  }

  static SpendForest of(Release release) {
    return release.once(SpendForest.class, SpendForest::new);
  }

  private SpendNode node(Spend spend) {
    SpendNode known = nodes.get(spend.id());
    if (known != null) {
      return known;
    }
    Spend first = conflicts.of(spend).get(0);
    SpendNode node =
        first.id().equals(spend.id()) ? placed(spend) : contradicting(node(first), spend);
    nodes.put(spend.id(), node);
    return node;
  }

  private SpendNode placed(Spend spend) {
    Spend larger = wholeOf(spend);
    SpendNode whole = larger == null ? null : node(larger);
    return SpendNode.in(whole, spend, seen(spend, whole));
  }

  private SpendNode contradicting(SpendNode first, Spend spend) {
    return first.contradictedBy(spend, seen(spend, first.whole()));
  }

  private Spend seen(Spend spend, @Nullable SpendNode whole) {
    return whole == null ? spend : Belonging.inside(release, spend, whole.seen()).on(spend);
  }

  /** None where corrections and parts lead in a circle. */
  private @Nullable Spend wholeOf(Spend spend) {
    Set<String> way = new HashSet<>(Set.of(spend.id()));
    Spend nearest = null;
    for (Spend at = corrections.larger(spend); at != null; at = corrections.larger(at)) {
      if (!way.add(at.id())) {
        return null;
      }
      nearest = nearest == null && status(at) == status(spend) ? at : nearest;
    }
    return nearest;
  }

  private static FigureStatus status(Spend spend) {
    Money amount = spend.amount();
    return amount == null ? FigureStatus.ACTUAL : amount.status();
  }

  /** The place of a spend; null where it has no parts, is none and nothing contradicts it. */
  @Nullable SpendNode find(Spend spend) {
    return nodes.isEmpty() ? null : nodes.get(spend.id());
  }

  /** The spend as its whole lets it be seen; itself where it is part of nothing. */
  Spend seen(Spend spend) {
    SpendNode node = find(spend);
    return node == null ? spend : node.seen();
  }

  /** Of figures that contradict each other always the same one; another spend itself. */
  Spend first(Spend spend) {
    return conflicts.of(spend).get(0);
  }

  /** The wholes that are part of nothing, by id. */
  List<SpendNode> roots() {
    return roots;
  }
}
