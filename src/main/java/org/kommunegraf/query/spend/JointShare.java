package org.kommunegraf.query.spend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Quantity;
import org.kommunegraf.model.Role;
import org.kommunegraf.model.RoleKind;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.JointPayment;
import org.kommunegraf.release.Release;

/**
 * How much of some money was paid jointly.
 *
 * @param amount of it
 * @param own what the payer itself paid of that
 * @param others what others did
 */
record JointShare(Bounds amount, Bounds own, Bounds others) {

  static final JointShare NONE = new JointShare(Bounds.NONE, Bounds.NONE, Bounds.NONE);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of a spend that stands for itself. */
  static JointShare of(Release release, Spend spend, Bounds amount, Currency currency) {
    if (!JointPayment.isJoint(spend)) {
      return NONE;
    }
    Bounds own = converted(release, spend.ownShare(), currency);
    if (own != null) {
      Bounds within = own.within(amount.fromNothing());
      return new JointShare(amount, within, amount.without(within));
    }
    Bounds others = others(release, spend, amount, currency);
    return others == null
        ? new JointShare(amount, amount.fromNothing(), amount.fromNothing())
        : new JointShare(amount, amount.without(others), others.within(amount.fromNothing()));
  }

  /** Of a spend with parts, or a part: what is jointly paid may be in its rest or in its parts. */
  static JointShare of(Release release, Portion portion, Currency currency, Amounts amounts) {
    Bounds amount = portion.counted(currency, amounts);
    if (JointPayment.isJoint(portion.spend())) {
      return portion.rest()
          ? of(release, portion.spend(), portion.node().all(currency, amounts), currency)
              .ofRest(amount)
          : of(release, portion.spend(), amount, currency);
    }
    if (isInsideJoint(portion.node())) {
      Bounds any = amount.fromNothing();
      return new JointShare(any, any, any);
    }
    return portion.rest() ? NONE : inside(release, portion.node(), currency, amounts);
  }

  private static boolean isInsideJoint(SpendNode node) {
    SpendNode whole = node.whole();
    return whole != null && (JointPayment.isJoint(whole.spend()) || isInsideJoint(whole));
  }

  private static JointShare inside(
      Release release, SpendNode node, Currency currency, Amounts amounts) {
    JointShare sum = NONE;
    for (SpendNode part : node.parts()) {
      sum =
          sum.plus(
              part.figures().stream()
                  .map(figure -> ofPart(release, figure, currency, amounts))
                  .reduce(JointShare::or)
                  .orElse(NONE));
    }
    return sum;
  }

  private static JointShare ofPart(
      Release release, SpendNode part, Currency currency, Amounts amounts) {
    return JointPayment.isJoint(part.spend())
        ? of(release, part.spend(), new Portion(part, false).counted(currency, amounts), currency)
        : inside(release, part, currency, amounts);
  }

  private static @Nullable Bounds others(
      Release release, Spend spend, Bounds amount, Currency currency) {
    List<Role> roles =
        spend.roles().stream().filter(role -> role.kind() == RoleKind.CO_PAYER).toList();
    Bounds sum = Bounds.NONE;
    for (Role role : roles) {
      Bounds share =
          role.share() == null
              ? percent(role.sharePercent(), amount)
              : converted(release, role.share(), currency);
      if (share == null) {
        return null;
      }
      sum = sum.plus(share);
    }
    return sum;
  }

  /** So many hundredths of an amount; null where nobody says how many. */
  private static @Nullable Bounds percent(@Nullable Quantity percent, Bounds amount) {
    if (percent == null || percent.min() == null || percent.max() == null) {
      return null;
    }
    BigDecimal least = BigDecimal.valueOf(amount.min()).multiply(percent.min());
    BigDecimal most = BigDecimal.valueOf(amount.max()).multiply(percent.max());
    return new Bounds(
        least.divide(HUNDRED, 0, RoundingMode.FLOOR).longValueExact(),
        most.divide(HUNDRED, 0, RoundingMode.CEILING).longValueExact(),
        amount.unbounded(),
        0,
        percent.approximate() || amount.approximate() > 0 ? 1 : 0,
        1);
  }

  /** Null where a share is not stated, or there is no rate for it. */
  private static @Nullable Bounds converted(
      Release release, @Nullable Money share, Currency currency) {
    Money same = share == null ? null : Exchange.of(release).convert(share, currency).amount();
    return same == null ? null : Bounds.of(same);
  }

  /** Nobody knows whose money the rest is and whose the parts are. */
  private JointShare ofRest(Bounds rest) {
    Bounds any = rest.fromNothing();
    return new JointShare(rest, own.fromNothing().within(any), others.fromNothing().within(any));
  }

  private JointShare plus(JointShare other) {
    return new JointShare(
        amount.plus(other.amount), own.plus(other.own), others.plus(other.others));
  }

  private JointShare or(JointShare other) {
    return new JointShare(amount.or(other.amount), own.or(other.own), others.or(other.others));
  }
}
