package org.kommunegraf.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * The kinds of caveat, each with a sentence per language in {@code caveats_*.properties}, and
 * another one for what this does not fit ({@code SCOPE_UNCLEAR.AMOUNT}, {@code
 * JOINT_FUNDING.DIVIDED}), and for what names the fields that are concerned ({@code
 * INFERRED.FIELDS}).
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
  CONFLICTING,
  VAT_MIXED,
  COST_INCOMPLETE,
  SCOPE_UNCLEAR,
  WORDING_UNCLEAR,
  BASE_NOT_STATED,
  READ_DIFFERENTLY;

  static final String NAMING_FIELDS = ".FIELDS";

  static final Phrases SENTENCES = new Phrases("caveats");

  /**
   * The caveat in one sentence, in the language or the nearest one that we write.
   *
   * @param of of what it is said: a kind of subject, or a way in which an amount is divided
   */
  Label sentence(Enum<?> of, List<Undivided> undivided, @Nullable Language language) {
    String special = name() + "." + of;
    Label sentence = SENTENCES.label(SENTENCES.has(special) ? special : name(), language);
    String things = SENTENCES.list(undivided.stream().map(CaveatKind::key).toList(), language);
    return sentence.with(sentence.text().replace("{0}", things));
  }

  /**
   * The caveat in one sentence that names the fields that are concerned; empty for a kind that
   * names none, and where a field has no words.
   *
   * @param fields as citations name them, {@code amount.currency} for the currency of the amount
   */
  Optional<Label> sentenceOf(Collection<String> fields, @Nullable Language language) {
    String naming = name() + NAMING_FIELDS;
    List<String> keys = fields.stream().map(CaveatKind::fieldKey).distinct().toList();
    if (keys.isEmpty() || !SENTENCES.has(naming) || !keys.stream().allMatch(SENTENCES::has)) {
      return Optional.empty();
    }
    Label sentence = SENTENCES.label(naming, language);
    return Optional.of(
        sentence.with(sentence.text().replace("{1}", SENTENCES.list(keys, language))));
  }

  /** Under which key the words for a field stand: for its last part, as parts are told apart. */
  static String fieldKey(String field) {
    return "Field." + field.substring(field.lastIndexOf('.') + 1);
  }

  /** Under which key the words for several things stand. */
  static String key(Undivided things) {
    return "Undivided." + things;
  }
}
