package org.kommunegraf.query.spend;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Basis;
import org.kommunegraf.model.Campaign;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Currency;
import org.kommunegraf.model.Department;
import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Money;
import org.kommunegraf.model.Municipality;
import org.kommunegraf.model.Period;
import org.kommunegraf.model.PlatformScope;
import org.kommunegraf.model.Ref;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Inclusion;
import org.kommunegraf.release.Release;

/**
 * The keys of a spend in each dimension. Money without a key has room in those dimensions that
 * every spend has in reality: platform, department, municipality, country, purpose and year.
 */
final class SpendKeys {

  private final Release release;
  private final Set<Currency> currencies;

  /**
   * @param currencies those that an amount which is not stated may be in
   */
  SpendKeys(Release release, Set<Currency> currencies) {
    this.release = release;
    this.currencies = currencies;
  }

  Keys of(SpendDimension dimension, Spend spend) {
    return switch (dimension) {
      case PLATFORM ->
          Keys.ofEntities(
              release.follow(spend.platforms()).stream(),
              spend.platformScope() == PlatformScope.ALL
                  ? Room.Simple.SOCIAL_MEDIA
                  : Room.Simple.ANYWHERE);
      case PLATFORM_SCOPE -> attribute(Stream.of(spend.platformScope().name()));
      case DEPARTMENT -> department(spend);
      case MUNICIPALITY -> Keys.ofEntities(municipality(spend), Room.Simple.ANYWHERE);
      case COUNTRY ->
          Keys.ofEntities(
              followed(municipality(spend), Municipality::country), Room.Simple.ANYWHERE);
      case CAMPAIGN -> attribute(ids(campaigns(spend)));
      case COUNCIL_DECISION ->
          attribute(
              ids(
                  Stream.concat(
                      Stream.ofNullable(release.follow(spend.grantedBy())),
                      campaigns(spend)
                          .flatMap(c -> release.follow(c.councilDecisions()).stream()))));
      case POLICY_GOAL ->
          attribute(
              ids(
                  Stream.concat(
                      release.follow(spend.policyGoals()).stream(),
                      campaigns(spend).flatMap(c -> release.follow(c.policyGoals()).stream()))));
      case EVENT -> attribute(ids(release.follow(spend.events()).stream()));
      case PAGE -> attribute(ids(release.follow(spend.pages()).stream()));
      case COVER -> Purposes.of(spend.covers()).keys();
      case YEAR -> years(spend.period());
      case CURRENCY -> attribute(currencies(spend).map(Enum::name));
      case DOCUMENT -> attribute(ids(followed(citations(spend), Citation::document)));
      case BASIS ->
          attribute(
              citations(spend).map(Citation::basis).max(Basis::compareTo).map(Enum::name).stream());
    };
  }

  /** What of a spend decides its keys: spends that are equal in it have the same. */
  Object decisive(SpendDimension dimension, Spend spend) {
    return switch (dimension) {
      case PLATFORM -> spend.platforms();
      case PLATFORM_SCOPE -> spend.platformScope();
      case DEPARTMENT, MUNICIPALITY, COUNTRY ->
          Arrays.asList(spend.payer(), spend.payerOrganisation(), spend.municipality());
      case CAMPAIGN -> spend.campaigns();
      case COUNCIL_DECISION -> Arrays.asList(spend.grantedBy(), spend.campaigns());
      case POLICY_GOAL -> List.of(spend.policyGoals(), spend.campaigns());
      case EVENT -> spend.events();
      case PAGE -> spend.pages();
      case COVER -> spend.covers();
      case YEAR -> Optional.ofNullable(spend.period());
      case CURRENCY -> Optional.ofNullable(spend.amount()).map(Money::currency);
      case DOCUMENT, BASIS -> of(dimension, spend);
    };
  }

  /** Keys in a dimension that a spend need not have. */
  private static Keys attribute(Stream<String> values) {
    return Keys.of(values, Room.Simple.NOWHERE);
  }

  private static Stream<String> ids(Stream<? extends Entity> entities) {
    return entities.map(Entity::id);
  }

  private <T, E extends Entity> Stream<E> followed(
      Stream<T> from, Function<T, @Nullable Ref<E>> reference) {
    return from.map(reference).filter(Objects::nonNull).map(release::follow);
  }

  private Stream<Campaign> campaigns(Spend spend) {
    return release.follow(spend.campaigns()).stream();
  }

  private Stream<Citation> citations(Spend spend) {
    return release.citationsOf(spend).stream();
  }

  private Stream<Currency> currencies(Spend spend) {
    return spend.amount() == null ? currencies.stream() : Stream.of(spend.amount().currency());
  }

  private Stream<Municipality> municipality(Spend spend) {
    return Stream.ofNullable(Inclusion.municipalityOf(release, spend));
  }

  private Keys department(Spend spend) {
    Department payer = release.follow(spend.payer());
    if (payer != null) {
      return Keys.ofEntities(Stream.of(Inclusion.topOf(release, payer)), Room.Simple.NOWHERE);
    }
    if (spend.payerOrganisation() != null) {
      return Keys.of(Stream.of(), Room.Simple.NOWHERE);
    }
    Municipality known = Inclusion.municipalityOf(release, spend);
    return Keys.of(
        Stream.of(), known == null ? Room.Simple.ANYWHERE : new Room.DepartmentsOf(known.id()));
  }

  private static Keys years(@Nullable Period period) {
    if (period == null) {
      return Keys.of(Stream.of(), Room.Simple.ANYWHERE);
    }
    int first = period.start() == null ? Integer.MIN_VALUE : period.start().firstDay().getYear();
    int last = period.end() == null ? Integer.MAX_VALUE : period.end().lastDay().getYear();
    return period.start() == null || period.end() == null
        ? Keys.of(Stream.of(), new Room.Years(first, last))
        : Keys.of(
            IntStream.rangeClosed(first, last).mapToObj(String::valueOf), Room.Simple.NOWHERE);
  }
}
