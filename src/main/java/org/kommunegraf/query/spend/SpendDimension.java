package org.kommunegraf.query.spend;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Spend;
import org.kommunegraf.query.Undivided;
import org.kommunegraf.release.Release;

/** In which respect spends are grouped. */
public enum SpendDimension {
  PLATFORM("platforms", true),
  PLATFORM_SCOPE("platformScope", true),
  DEPARTMENT("payer", true),
  MUNICIPALITY("municipality", true),
  COUNTRY("municipality", false),
  CAMPAIGN("campaigns", true),
  COUNCIL_DECISION("campaigns", false),
  POLICY_GOAL("policyGoals", true),
  EVENT("events", true),
  PAGE("pages", true),
  COVER("covers", true),
  YEAR("period", true),
  CURRENCY("amount", false),
  DOCUMENT("amount", false),
  BASIS("amount", false);

  private final String field;
  private final boolean direct;

  SpendDimension(String field, boolean direct) {
    this.field = field;
    this.direct = direct;
  }

  /** The field of a spend from which its keys follow, as citations name it. */
  String field() {
    return field;
  }

  /**
   * The field of a spend whose conditions are conditions on this dimension; null where the keys lie
   * beyond the field or beside the spend.
   */
  public @Nullable String conditionedField() {
    return direct ? field : null;
  }

  /** What an amount with several keys is not divided among. */
  Undivided undivided(Release release, Spend spend) {
    return switch (this) {
      case PLATFORM -> Undivided.PLATFORMS;
      case CAMPAIGN -> Undivided.CAMPAIGNS;
      case COUNCIL_DECISION -> Undivided.DECISIONS;
      case POLICY_GOAL -> Undivided.GOALS;
      case EVENT -> Undivided.of(release.follow(spend.events()));
      case PAGE -> Undivided.PAGES;
      case COVER -> Undivided.PURPOSES;
      case YEAR -> Undivided.YEARS;
      default -> Undivided.THINGS;
    };
  }
}
