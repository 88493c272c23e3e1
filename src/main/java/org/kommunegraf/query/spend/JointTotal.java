package org.kommunegraf.query.spend;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.JointPayment;
import org.kommunegraf.release.Release;

/**
 * What of a total several paid together. It stands whole in the total.
 *
 * @param amount how much that is; where a whole was paid jointly of which the total counts a part,
 *     from nothing
 * @param ownShare what the payers themselves paid of it: as printed, otherwise from nothing to all
 * @param othersShare what others paid of it
 * @param spends the jointly paid spends, by id: counted ones, their wholes or their parts
 */
public record JointTotal(Money amount, Money ownShare, Money othersShare, List<Spend> spends) {

  /** What of a total was paid jointly; null where nothing was. */
  public static @Nullable JointTotal of(Release release, SpendTotal total) {
    List<Spend> spends = spends(total);
    return spends.isEmpty()
        ? null
        : new JointTotal(
            money(release, total, JointShare::amount),
            money(release, total, JointShare::own),
            money(release, total, JointShare::others),
            spends);
  }

  private static Money money(
      Release release, SpendTotal total, Function<JointShare, Bounds> which) {
    Amounts amounts = total.amounts();
    return total
        .counted()
        .sum(
            spend ->
                which.apply(
                    JointShare.of(release, spend, Bounds.of(amounts.of(spend)), total.currency())),
            portion -> which.apply(JointShare.of(release, portion, total.currency(), amounts)))
        .money(total.currency(), total.status());
  }

  /** Those because of which some of a total is paid jointly. */
  static List<Spend> spends(SpendTotal total) {
    Set<Spend> joint = new TreeSet<>(Comparator.comparing(Spend::id));
    total.counted().alone().stream().filter(JointPayment::isJoint).forEach(joint::add);
    for (Portion portion : total.counted().portions()) {
      around(portion).map(SpendNode::spend).filter(JointPayment::isJoint).forEach(joint::add);
    }
    return List.copyOf(joint);
  }

  private static Stream<SpendNode> around(Portion portion) {
    Stream.Builder<SpendNode> around = Stream.builder();
    for (SpendNode above = portion.node(); above != null; above = above.whole()) {
      around.add(above);
    }
    if (!portion.rest()) {
      portion.node().below().forEach(part -> part.walk(around::add));
    }
    return around.build();
  }
}
