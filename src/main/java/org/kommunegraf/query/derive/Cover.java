package org.kommunegraf.query.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Country;
import org.kommunegraf.model.CountryCode;
import org.kommunegraf.model.Figure;
import org.kommunegraf.model.FigureStatus;
import org.kommunegraf.model.Gap;
import org.kommunegraf.model.Measure;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.NameKind;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Caveats;
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
    // one that no source names is one of the others, and would be counted twice
    List<Municipality> all =
        release.referring(Municipality.class, "IN_COUNTRY", country).stream()
            .filter(Cover::isNamed)
            .toList();
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

  private static boolean isNamed(Municipality municipality) {
    return municipality.names().stream().anyMatch(name -> name.kind() != NameKind.SUPPLIED);
  }

  private Knowledge knowledge(Municipality municipality) {
    return (measure == null ? spending(municipality) : findings(municipality))
        .min(Knowledge::compareTo)
        .orElse(Knowledge.NEVER_ASKED);
  }

  private Stream<Knowledge> spending(Municipality municipality) {
    return Stream.concat(
        Inclusion.spendsOf(release, municipality).stream().map(Cover::of),
        gaps(municipality, Cover::isAboutMoney));
  }

  private static boolean isAboutMoney(Gap gap) {
    return gap.property() != null && Caveats.MONEY.contains(gap.property());
  }

  private Stream<Knowledge> findings(Municipality municipality) {
    Measure wanted = Objects.requireNonNull(measure);
    return Stream.concat(
        Inclusion.observationsOf(release, municipality).stream()
            .filter(observation -> observation.measure().id().equals(wanted.id()))
            .map(observation -> of(Terms.figure(observation))),
        gaps(municipality, gap -> release.follow(gap.about()).contains(wanted)));
  }

  /** A gap about anything that is the municipality's is a gap of the municipality. */
  private Stream<Knowledge> gaps(Municipality municipality, Predicate<Gap> wanted) {
    return Inclusion.allOf(release, municipality)
        .flatMap(owned -> release.gapsAbout(owned).stream())
        .filter(wanted)
        .map(gap -> Knowledge.GAP);
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
