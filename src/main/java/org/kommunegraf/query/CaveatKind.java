package org.kommunegraf.query;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/** The kinds of caveat, each with a sentence per language in {@code caveats*.properties}. */
public enum CaveatKind {
  BY_POSITION,
  INFERRED,
  APPROXIMATE,
  FEES_INSIDE,
  JOINT_FUNDING,
  OPEN_LIST,
  SPLIT_UNKNOWN,
  PART_OF_LARGER,
  SCOPE_UNCLEAR,
  WORDING_UNCLEAR,
  BASE_NOT_STATED;

  private static final String BUNDLE = "org.kommunegraf.query.caveats";
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final List<Language> SPOKEN =
      List.of(Language.DA, Language.NB, Language.SV, Language.FI, Language.EN);

  /**
   * The caveat in one sentence; in English where there is none in the language, or no language is
   * asked for.
   */
  public String text(@Nullable Language language) {
    Locale locale =
        language == null || !SPOKEN.contains(language)
            ? Locale.ROOT
            : Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
    return ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_OTHERWISE).getString(name());
  }
}
