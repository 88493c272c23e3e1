package org.kommunegraf.query;

import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/** The kinds of caveat, each with a sentence per language in {@code caveats_*.properties}. */
public enum CaveatKind {
  BY_POSITION,
  INFERRED,
  APPROXIMATE,
  FEES_INSIDE,
  JOINT_FUNDING,
  OPEN_LIST,
  SPLIT_UNKNOWN,
  PART_OF_LARGER,
  VAT_MIXED,
  SCOPE_UNCLEAR,
  WORDING_UNCLEAR,
  BASE_NOT_STATED,
  READ_DIFFERENTLY;

  static final Phrases SENTENCES = new Phrases("caveats");

  /**
   * The caveat in one sentence, in the language or the nearest one; in English where we write
   * neither, or no language is asked for.
   */
  public Label sentence(@Nullable Language language) {
    return SENTENCES.label(name(), language);
  }
}
