package org.kommunegraf.search;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * A text by which an entity can be found.
 *
 * @param field where clients find it: {@code names/0}, {@code statement}, {@code roles/1/title},
 *     {@code citations/3/printed}
 * @param text the text
 * @param language its language; null if it has none or it is not known
 * @param tier what kind of text it is
 */
record Passage(String field, String text, @Nullable Language language, Tier tier) {

  /** Whether the analysis reads this text. Every text is read as it is, too. */
  boolean isReadBy(Analysis analysis) {
    return analysis == Analysis.TORN
        ? tier == Tier.NAME || tier == Tier.PRINTED
        : isReadWordByWord(analysis);
  }

  private boolean isReadWordByWord(Analysis analysis) {
    return analysis == Analysis.FOLDED
        || analysis == Analysis.SPELT
        || analysis == Analysis.of(language);
  }
}
