package org.kommunegraf.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunegraf.model.Language;

/**
 * What the constants of the enums are called, in the words of the public sector of each country.
 * The words are in {@code vocabulary_*.properties}, under the enum's name and the constant's.
 */
public final class Vocabulary {

  /** The languages that we write. */
  public static final List<Language> LANGUAGES = Phrases.WRITTEN;

  static final Phrases WORDS = new Phrases("vocabulary");

  private Vocabulary() {}

  /**
   * What a constant is called in the language or the nearest one; in English where we write
   * neither, or no language is asked for.
   *
   * @throws java.util.MissingResourceException if the enum has no words
   */
  public static Label label(Enum<?> constant, @Nullable Language language) {
    return WORDS.label(
        constant.getDeclaringClass().getSimpleName() + "." + constant.name(), language);
  }
}
