package org.kommunegraf.search;

import java.util.List;
import java.util.function.Supplier;
import org.kommunegraf.model.Entity;

/** An entity that a text found. */
public final class Hit {

  private final Entity entity;
  private final float score;
  private final String cursor;
  private final Supplier<List<Highlight>> highlights;

  Hit(Entity entity, float score, String cursor, Supplier<List<Highlight>> highlights) {
    this.entity = entity;
    this.score = score;
    this.cursor = cursor;
    this.highlights = highlights;
  }

  public Entity entity() {
    return entity;
  }

  /** How well it fits, above 0. Only hits of the same text can be compared. */
  public float score() {
    return score;
  }

  /** Marks its place among the hits of this text, whether it stays there or not. */
  public String cursor() {
    return cursor;
  }

  /** Where the words stand, the weightiest texts first; computed anew each time. */
  public List<Highlight> highlights() {
    return highlights.get();
  }
}
