package org.kommunegraf.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * The kinds of caveat, each with a sentence per language in {@code caveats_*.properties}, and
 * another one for a kind of subject that this does not fit ({@code SCOPE_UNCLEAR.AMOUNT}).
 */
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
  COST_INCOMPLETE,
  SCOPE_UNCLEAR,
  WORDING_UNCLEAR,
  BASE_NOT_STATED,
  READ_DIFFERENTLY;

  static final Phrases SENTENCES = new Phrases("caveats");

  /** The caveat in one sentence, in the language or the nearest one that we write. */
  Label sentence(CaveatSubject subject, List<Undivided> undivided, @Nullable Language language) {
    String special = name() + "." + subject;
    Label sentence = SENTENCES.label(SENTENCES.has(special) ? special : name(), language);
    String things = SENTENCES.list(undivided.stream().map(CaveatKind::key).toList(), language);
    return sentence.with(sentence.text().replace("{0}", things));
  }

  /** Under which key the words for several things stand. */
  static String key(Undivided things) {
    return "Undivided." + things;
  }
}
