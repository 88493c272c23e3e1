package org.kommunegraf.search;

import java.util.Collection;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/** How short the shortest name of an entity is. It decides between names that start alike. */
final class Brevity {

  private static final String FIELD = "feature";
  private static final String NAME = "brevity";

  /** Less than what parts the start of a name from a word in one. */
  private static final float MOST = 900;

  /** The length, in characters, that scores half of the most. */
  private static final float USUAL_LENGTH = 20;

  private Brevity() {}

  /**
   * @param names at least one
   */
  static Field field(Collection<Passage> names) {
    int shortest = names.stream().mapToInt(name -> name.text().length()).min().orElseThrow();
    return new FeatureField(FIELD, NAME, 1f / shortest);
  }

  /** Scores an entity that has names, by its shortest one. */
  static Query query() {
    return new BoostQuery(FeatureField.newSaturationQuery(FIELD, NAME, 1, 1 / USUAL_LENGTH), MOST);
  }
}
