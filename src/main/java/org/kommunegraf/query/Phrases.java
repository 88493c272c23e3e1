package org.kommunegraf.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * Texts of our own in each language that we write, in the files {@code NAME_LANGUAGE.properties}.
 */
final class Phrases {

  /** The languages that we write. */
  static final List<Language> WRITTEN =
      List.of(Language.EN, Language.DA, Language.NB, Language.SV, Language.FI);

  /** The machine's own language must not decide what is said. */
  private static final Control NO_OTHER_LOCALE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Map<Language, ResourceBundle> texts = new EnumMap<>(Language.class);

  /**
   * @param name the files' name in this package, without the language
   */
  Phrases(String name) {
    String bundle = getClass().getPackageName() + "." + name;
    for (Language language : WRITTEN) {
      Locale locale = Locale.forLanguageTag(language.name());
      texts.put(language, ResourceBundle.getBundle(bundle, locale, NO_OTHER_LOCALE));
    }
  }

  /** The keys that have a text in the language. */
  Set<String> keys(Language written) {
    return in(written).keySet();
  }

  /** Whether there is a text under the key. */
  boolean has(String key) {
    return in(Language.EN).containsKey(key);
  }

  /** The texts of some keys as one list in words, as in {@code a, b and c}. */
  String list(List<String> keys, @Nullable Language language) {
    List<String> words = keys.stream().map(key -> label(key, language).text()).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last))
            + " "
            + label("and", language).text()
            + " "
            + words.get(last);
  }

  /**
   * A text in the language, else in the nearest one; in English where there is neither, or no
   * language is asked for.
   *
   * @throws java.util.MissingResourceException if no text has the key
   */
  Label label(String key, @Nullable Language language) {
    Language used =
        language == null
            ? Language.EN
            : language.andNearest().stream()
                .filter(WRITTEN::contains)
                .findFirst()
                .orElse(Language.EN);
    boolean requested = language == null || language == used;
    return new Label(in(used).getString(key), used, requested, true);
  }

  private ResourceBundle in(Language written) {
    return Objects.requireNonNull(texts.get(written));
  }
}
