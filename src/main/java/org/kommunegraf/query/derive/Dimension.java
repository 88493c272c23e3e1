package org.kommunegraf.query.derive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Observation;
import org.kommunegraf.model.TimeUnit;
import org.kommunegraf.model.Unit;

/**
 * What a figure counts.
 *
 * @param unit the unit; null for a number without one
 * @param currency the currency, for money; null otherwise
 * @param per the span of time, for rates; null otherwise
 */
record Dimension(@Nullable Unit unit, @Nullable Currency currency, @Nullable TimeUnit per) {

  static final Dimension NUMBER = new Dimension(null, null, null);

  static Dimension of(Observation observation) {
    return new Dimension(
        observation.unit(),
        observation.money() == null ? null : observation.money().currency(),
        observation.per());
  }

  static Dimension of(Currency currency) {
    return new Dimension(Unit.MONEY, currency, null);
  }

  boolean isNumber() {
    return unit == null;
  }

  boolean isShare() {
    return unit == Unit.PERCENT;
  }

  boolean isMoney() {
    return unit == Unit.MONEY;
  }

  /**
   * Whether a printed number of it is rounded: a share, a rate or a length of time, but neither a
   * count nor money.
   */
  boolean isRounded() {
    return isShare() || unit == Unit.YEARS || per != null;
  }

  /** The same with another span of time. */
  Dimension per(@Nullable TimeUnit other) {
    return new Dimension(unit, currency, other);
  }

  /** The unit in words for several, as {@code posts per day}; empty for a plain number. */
  String many() {
    return withTime(things());
  }

  /** The unit in words for one, as {@code post per day}; empty for a plain number. */
  String one() {
    return withTime(
        unit == Unit.PEOPLE
            ? "person"
            : things().replaceFirst("municipalities$", "municipality").replaceFirst("s$", ""));
  }

  private String things() {
    if (unit == null) {
      return "";
    }
    return currency != null
        ? currency.name()
        : unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String withTime(String things) {
    return per == null ? things : things + " per " + per.name().toLowerCase(Locale.ROOT);
  }

  /** A number, or a range of them, together with the unit. */
  String with(String number) {
    if (isShare()) {
      return per == null ? number + " %" : withTime(number + " %");
    }
    return isNumber() ? number : number + " " + (number.matches("(about )?1") ? one() : many());
  }
}
