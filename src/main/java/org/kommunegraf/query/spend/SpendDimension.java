package org.kommunegraf.query.spend;

import org.jspecify.annotations.Nullable;

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
}
