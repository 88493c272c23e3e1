package org.kommunegraf.graphql;

/** Which end of a list comes first. What is not stated comes last in both. */
enum OrderDirection {
  ASC,
  DESC
}
