package org.kommunegraf.model;

/** What kind of body an organisation is. */
public enum BodyKind {
  COUNCIL,
  COMMITTEE,
  POLITICAL_GROUP,
  ASSOCIATION,
  COMPANY,
  PROGRAMME,
  INSTITUTION,
  WORKING_GROUP,
  MEDIA,
  OTHER,
  NOT_STATED
}
