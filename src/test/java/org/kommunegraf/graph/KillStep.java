package org.kommunegraf.graph;

import java.util.stream.Stream;

/** What a publisher was about when it was killed. */
enum KillStep {
  OPENING("opening the store"),
  INDEXES("making indexes"),
  SCHEMA("noting the indexes", "(s:Schema"),
  LEASE("taking or giving back the lease", "(l:Lease"),
  REMOVING("removing what an earlier one left", "> $published"),
  ENDING("ending versions", "e.until = $next"),
  RELATIONSHIPS("writing relationships", "$(row.relation)"),
  PARTS("writing parts", "$(row.ownership)"),
  ENTITIES("writing entities", "CREATE (e"),
  VISIBLE("making it visible", "(p:Published {single"),
  LABELS("moving labels", "labelled", ":Labelled"),
  OTHER("something else", ""),
  DONE("done, closing");

  private final String words;
  private final String[] marks;

  KillStep(String words, String... marks) {
    this.words = words;
    this.marks = marks;
  }

  /** The first step with a mark that stands in the statement. */
  static KillStep of(String statement) {
    return Stream.of(values())
        .filter(step -> Stream.of(step.marks).anyMatch(statement::contains))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return words;
  }
}
