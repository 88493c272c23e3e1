package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Comparator;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Language;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.query.Caveat;
import org.kommunegraf.query.CaveatKind;
import org.kommunegraf.query.DerivedFigure;
import org.kommunegraf.query.Label;
import org.kommunegraf.query.spend.Bounds;
import org.kommunegraf.query.spend.GroupMoney;
import org.kommunegraf.query.spend.Outside;
import org.kommunegraf.query.spend.SpendGroup;
import org.kommunegraf.query.spend.SpendTotal;
import org.kommunegraf.query.spend.Totals;
import org.kommunegraf.release.Release;

/**
 * What part of all money of its currency a group has, in percent. It is least when what is shared
 * went elsewhere and everything else was as much as it can be, and greatest the other way round.
 *
 * @param money what the group's money can be
 */
public record GroupShare(GroupMoney money) {

  private static final int MOST_NAMED = 5;

  /** One amount beside another. */
  private record Parts(long part, long rest) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    static final Parts NOTHING = new Parts(0, 1);
    static final Parts EVERYTHING = new Parts(1, 0);

    BigDecimal percent(RoundingMode rounding) {
      BigDecimal whole = BigDecimal.valueOf(part).add(BigDecimal.valueOf(rest));
      return Quotient.divide(BigDecimal.valueOf(part).multiply(HUNDRED), whole, rounding);
    }
  }

  private Parts least() {
    Bounds own = money.own();
    Bounds rest = money.notOwn();
    if (rest.isZero()) {
      return Parts.EVERYTHING;
    }
    return own.min() == 0 || rest.unbounded() > 0
        ? Parts.NOTHING
        : new Parts(own.min(), rest.max());
  }

  private Parts most() {
    Bounds mine = money.possible();
    Bounds others = money.others();
    if (mine.isZero()) {
      return Parts.NOTHING;
    }
    return others.min() == 0 || mine.unbounded() > 0
        ? Parts.EVERYTHING
        : new Parts(mine.max(), others.min());
  }

  /**
   * The share of a group as a derived figure; without bounds and with a reason where nothing was
   * spent.
   */
  public static DerivedFigure of(Release release, SpendGroup group) {
    List<Caveat> caveats = group.caveatsOfShare(release);
    boolean nothing = group.all().sum().isZero();
    GroupShare share = new GroupShare(group.money());
    BigDecimal min = nothing ? null : share.least().percent(RoundingMode.FLOOR);
    BigDecimal max = nothing ? null : share.most().percent(RoundingMode.CEILING);
    BigDecimal value = null;
    if (share.least().equals(share.most()) && !nothing) {
      value = share.least().percent(RoundingMode.HALF_EVEN);
    }
    return new DerivedFigure(
        value,
        value == null ? min : value,
        value == null ? max : value,
        value == null ? Figure.comparatorOf(min, max) : Comparator.EQUAL,
        caveats.stream().anyMatch(caveat -> caveat.kind() == CaveatKind.APPROXIMATE),
        FigureStatus.ACTUAL,
        "percent",
        formula(group),
        List.copyOf(group.all().sources()),
        List.of(assumption(release, group)),
        caveats,
        value == null ? share.reason(nothing) : null);
  }

  private static String assumption(Release release, SpendGroup group) {
    SpendTotal total = group.all().total();
    return "The total is that of the "
        + total.spendCount()
        + " spends that were grouped, "
        + whose(Totals.municipalities(release, total))
        + ", "
        + ShareOfMunicipality.when(Outside.of(release, total).years())
        + "; money of which no document tells is not in it.";
  }

  private static String whose(Collection<Municipality> owners) {
    if (owners.isEmpty()) {
      return "of which no source says whose money it is";
    }
    String named =
        owners.stream()
            .limit(MOST_NAMED)
            .map(owner -> Label.of(owner.names(), Language.EN).text())
            .collect(Collectors.joining(", "));
    int more = owners.size() - MOST_NAMED;
    return "of " + named + (more > 0 ? " and " + more + " more municipalities" : "");
  }

  private String reason(boolean nothing) {
    if (nothing && !money.possible().isZero()) {
      return "It is a part of an amount in another currency, so no total in its own holds it.";
    }
    if (nothing) {
      return "All amounts are zero, so none of them has a share.";
    }
    return money.possible().equals(money.own())
        ? "An amount is bounded or not stated, so the share is known within bounds only."
        : "Amounts of several groups, or of none that a source names, are never divided, so the"
            + " share is known within bounds only.";
  }

  private static String formula(SpendGroup group) {
    return "%s ÷ %s %s × 100"
        .formatted(
            range(group.lower(), group.upper()),
            range(
                group.all().sum().least(group.currency()),
                group.all().sum().most(group.currency())),
            group.currency());
  }

  private static String range(BigDecimal min, @Nullable BigDecimal max) {
    if (max == null) {
      return "(at least " + written(min) + ")";
    }
    return min.compareTo(max) == 0
        ? written(min)
        : "(" + written(min) + " to " + written(max) + ")";
  }

  private static String written(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
  }
}
