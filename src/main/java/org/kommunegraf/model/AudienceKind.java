package org.kommunegraf.model;

/** What sets an audience apart. */
public enum AudienceKind {
  RESIDENTS,
  AGE_GROUP,
  GENDER,
  LOCAL,
  PROFESSIONAL,
  BUSINESS,
  VISITORS,
  EMPLOYEES,
  STAKEHOLDERS,
  BROAD,
  OTHER
}
