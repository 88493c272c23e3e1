package org.kommunegraf.query.page;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * The order of texts in a language: Å is the last letter in Danish, and comes after Z in Swedish.
 * Without a language it is the order of the Unicode Collation Algorithm.
 */
public final class Collation {

  private static final Collator ROOT = collator(ULocale.ROOT);
  private static final Map<Language, Collator> BY_LANGUAGE = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      BY_LANGUAGE.put(
          language, collator(ULocale.forLanguageTag(language.name().toLowerCase(Locale.ROOT))));
    }
  }

  private Collation() {}

  /** What the text sorts by among texts of the same language. */
  public static CollationKey key(String text, @Nullable Language language) {
    Collator collator = language == null ? ROOT : BY_LANGUAGE.getOrDefault(language, ROOT);
    return collator.getCollationKey(text);
  }

  /** Only a frozen collator may be used by several threads. */
  private static Collator collator(ULocale locale) {
    return Collator.getInstance(locale).freeze();
  }
}
