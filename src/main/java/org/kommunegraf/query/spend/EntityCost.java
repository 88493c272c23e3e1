package org.kommunegraf.query.spend;

import java.util.List;
import org.kommunegraf.model.Entity;
import org.kommunegraf.release.Release;

/**
 * What a campaign, a goal or a decision cost: the totals of its spends. Where a gap on its {@code
 * cost} says that there was more to it, they are lower bounds.
 */
public final class EntityCost {

  private EntityCost() {}

  /** The totals of an entity's spends, by currency. */
  public static List<SpendTotal> of(Release release, Entity of) {
    List<SpendTotal> totals = Totals.of(release, SpendChoice.of(release, of));
    return isIncomplete(release, of)
        ? totals.stream().map(total -> total.atLeast(of)).toList()
        : totals;
  }

  /** Whether a source says that it cost more than is stated. */
  static boolean isIncomplete(Release release, Entity entity) {
    return release.gapsAbout(entity).stream().anyMatch(gap -> "cost".equals(gap.property()));
  }
}
