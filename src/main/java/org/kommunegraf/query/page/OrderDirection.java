package org.kommunegraf.query.page;

/** Which end of a list comes first. What is not stated comes last in both. */
public enum OrderDirection {
  ASC,
  DESC
}
