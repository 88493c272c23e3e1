package org.kommunegraf.query.spend;

import java.util.Comparator;
import java.util.List;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Spend;

/**
 * Figures that contradict each other, of which one counts.
 *
 * @param figures those that are asked for, or of which a part is, by id
 * @param amount what counts of them: from the least that one of them makes it to the most
 */
public record SpendConflict(List<Spend> figures, Money amount) {

  static SpendConflict of(
      List<SpendNode> figures, Bounds sum, Currency currency, FigureStatus status) {
    return new SpendConflict(
        figures.stream().map(SpendNode::spend).sorted(Comparator.comparing(Spend::id)).toList(),
        sum.money(currency, status));
  }
}
