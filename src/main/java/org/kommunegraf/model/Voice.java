package org.kommunegraf.model;

/** Whose words an experience is told in. */
public enum Voice {
  /** The document's author speaks. */
  DOCUMENT,
  /** Answers of a survey, counted. */
  RESPONDENTS,
  /** Interviews, summed up. */
  INTERVIEWS,
  /** One respondent or person is quoted. */
  QUOTATION
}
