package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.query.Interval;
import org.kommunegraf.query.QueryException;
import org.kommunegraf.release.Release;

/** The question {@code coverage}: of which municipalities of a country something is known. */
public final class Cover {

  /** What is known of a municipality; the first that holds counts. */
  private enum Knowledge {
    FIGURE,
    STATED_ZERO,
    GAP,
    NEVER_ASKED
  }

  /** Fields of a gap about a municipality or a department that speak of its spending. */
  private static final Set<String> MONEY = Set.of("amount", "spends", "spendTotals", "cost");

  private final Release release;
  private final @Nullable Measure measure;

  private Cover(Release release, @Nullable Measure measure) {
    this.release = release;
    this.measure = measure;
  }

  /**
   * Sorts the municipalities of a country by what is known of them.
   *
   * @param measure the id of a measure; null for spending
   * @throws QueryException if the graph has no such country or measure
   */
  public static Coverage of(Release release, CountryCode code, @Nullable String measure) {
    Country country =
        release.all(Country.class).stream()
            .filter(c -> c.code() == code)
            .findFirst()
            .orElseThrow(() -> unknownCountry(release, code));
    Measure wanted =
        measure == null ? null : Derive.get(release, measure, Measure.class, "measure");
    return new Cover(release, wanted).coverage(country);
  }

  private static QueryException unknownCountry(Release release, CountryCode code) {
    List<String> known =
        release.all(Country.class).stream().map(c -> c.code().name()).sorted().toList();
    return Derive.badValue(
        "The graph has no country " + code + ".",
        "country",
        code.name(),
        "one of " + String.join(", ", known));
  }

  private Coverage coverage(Country country) {
    Map<Knowledge, List<Municipality>> lists = new EnumMap<>(Knowledge.class);
    for (Knowledge knowledge : Knowledge.values()) {
      lists.put(knowledge, new ArrayList<>());
    }
    List<Municipality> all = release.referring(Municipality.class, "IN_COUNTRY", country);
    all.forEach(m -> Objects.requireNonNull(lists.get(knowledge(m))).add(m));
    return new Coverage(
        country,
        measure,
        all.size(),
        Objects.requireNonNull(lists.get(Knowledge.FIGURE)),
        Objects.requireNonNull(lists.get(Knowledge.STATED_ZERO)),
        Objects.requireNonNull(lists.get(Knowledge.GAP)),
        Objects.requireNonNull(lists.get(Knowledge.NEVER_ASKED)));
  }

  private Knowledge knowledge(Municipality municipality) {
    return (measure == null ? spending(municipality) : findings(municipality))
        .min(Knowledge::compareTo)
        .orElse(Knowledge.NEVER_ASKED);
  }

  private Stream<Knowledge> spending(Municipality municipality) {
    Stream<Knowledge> spends = Inclusion.spendsOf(release, municipality).stream().map(Cover::of);
    Stream<Entity> owners =
        Stream.concat(
            Stream.of(municipality), Inclusion.departmentsOf(release, municipality).stream());
    return Stream.concat(
        spends,
        owners
            .flatMap(owner -> release.gapsAbout(owner).stream())
            .filter(Cover::isAboutMoney)
            .map(gap -> Knowledge.GAP));
  }

  private static boolean isAboutMoney(Gap gap) {
    return gap.property() != null && MONEY.contains(gap.property());
  }

  private Stream<Knowledge> findings(Municipality municipality) {
    String id = Objects.requireNonNull(measure).id();
    return Inclusion.observationsOf(release, municipality).stream()
        .filter(observation -> observation.measure().id().equals(id))
        .map(observation -> of(Terms.figure(observation)));
  }

  private static Knowledge of(Spend spend) {
    return spend.amount() == null ? Knowledge.GAP : of(spend.amount());
  }

  /** A target or a forecast says nothing of what was, so the figure itself is missing. */
  private static Knowledge of(Figure<?> figure) {
    Interval number = Interval.of(figure);
    if (figure.status() != FigureStatus.ACTUAL || (number.min() == null && number.max() == null)) {
      return Knowledge.GAP;
    }
    return isZero(number.min()) && isZero(number.max()) ? Knowledge.STATED_ZERO : Knowledge.FIGURE;
  }

  private static boolean isZero(@Nullable BigDecimal bound) {
    return bound != null && bound.signum() == 0;
  }
}
