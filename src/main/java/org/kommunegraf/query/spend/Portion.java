package org.kommunegraf.query.spend;

import java.util.Comparator;
import java.util.List;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/**
 * Money that counts of a spend with parts: all of it, or the rest that is in none of its parts.
 *
 * @param rest whether it is only the rest
 */
record Portion(SpendNode node, boolean rest) {

  static final Comparator<Portion> BY_ID = Comparator.comparing(portion -> portion.spend().id());

  Spend spend() {
    return node.spend();
  }

  /** How much it is in a currency that it is or may be in. */
  Bounds bounds(Currency currency, Amounts amounts) {
    return rest ? node.rest(currency, amounts) : node.all(currency, amounts);
  }

  /** How much of it counts in a currency; nothing where it is in another. */
  Bounds counted(Currency currency, Amounts amounts) {
    boolean counts = node.mayBeIn(currency, amounts) && !isSurelyNothing(amounts);
    return counts ? bounds(currency, amounts) : Bounds.NONE;
  }

  /** Whether it is a rest of which the parts leave nothing, so that nobody need be shown it. */
  boolean isSurelyNothing(Amounts amounts) {
    Money amount = amounts.of(node.seen());
    return rest && amount != null && node.rest(amount.currency(), amounts).isZero();
  }

  /** Whether its source states no amount. */
  boolean isUnstated(Amounts amounts) {
    return Totals.isUnstated(amounts.of(node.seen()));
  }

  /** The rest as it is shown. */
  SpendRest shown(Currency currency, Amounts amounts, FigureStatus status) {
    List<Spend> without = node.parts().stream().map(SpendNode::spend).toList();
    return new SpendRest(node.spend(), without, bounds(currency, amounts).money(currency, status));
  }
}
