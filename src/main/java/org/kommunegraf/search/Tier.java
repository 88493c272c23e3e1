package org.kommunegraf.search;

/**
 * What kind of text a word is found in, the weightiest first. A word in a name outweighs any number
 * of times that it is printed.
 */
enum Tier {
  /** A name of the entity, or a document's title. */
  NAME(1_000),
  /** Its id, code or file name. */
  KEY(100),
  /** What is said of it. */
  PROSE(10),
  /** What stands on the lines that are cited for it. */
  PRINTED(1);

  private final float weight;

  Tier(float weight) {
    this.weight = weight;
  }

  float weight() {
    return weight;
  }

  /** The index's field in which each whole text of this tier is one term. */
  String wholeField() {
    return name() + ".whole";
  }

  /** Whether a reader may type a whole text of this tier. */
  boolean isTypedWhole() {
    return this == NAME || this == KEY;
  }

  /** The index's field for texts of this tier, read in one way. */
  String field(Analysis analysis) {
    return name() + "." + analysis;
  }
}
