package org.kommunegraf.model;

/** Of whom a share is a share. */
public enum BaseKind {
  ALL_MUNICIPALITIES,
  ALL_COUNTY_MUNICIPALITIES,
  /** Those that answered the survey. */
  ANSWERED,
  /** Those that say they use social media. */
  USING_SOCIAL_MEDIA,
  /** Those that were interviewed. */
  INTERVIEWED,
  /** People; the population's label says which. */
  PEOPLE,
  /** Another group; the population's label says which. */
  SUBGROUP,
  /** The source prints no base. */
  NOT_STATED
}
