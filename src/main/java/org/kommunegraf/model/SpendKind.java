package org.kommunegraf.model;

/** What money was spent on. */
public enum SpendKind {
  PAID_ADVERTISING,
  POST_PROMOTION,
  MARKETING,
  PRODUCTION,
  AGENCY_FEE,
  VISIBILITY,
  OTHER,
  NOT_STATED
}
