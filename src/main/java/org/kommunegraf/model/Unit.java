package org.kommunegraf.model;

/** What an observation counts or measures. */
public enum Unit {
  /** Hundredths of the population's base. */
  PERCENT,
  MUNICIPALITIES,
  COUNTY_MUNICIPALITIES,
  FOLLOWERS,
  VIEWS,
  POSTS,
  COMMENTS,
  PARTICIPANTS,
  PAGES,
  PEOPLE,
  EVENTS,
  USES,
  YEARS,
  HOURS,
  CLICKS,
  /** The work of so many people in full-time posts, however many people share it. */
  FULL_TIME_EQUIVALENTS,
  PLATFORMS,
  /** An amount of money; it stands in the observation's {@code money}. */
  MONEY,
  /** A position in a list, kept in the observation's {@code rank}. */
  RANK,
  /** No count: a comparison, a trend or a statement in words. */
  NONE
}
