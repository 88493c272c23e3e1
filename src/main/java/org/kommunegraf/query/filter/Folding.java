package org.kommunegraf.query.filter;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Text without regard to case and accents: {@code Ærø} is {@code aero} and {@code Århus} is {@code
 * arhus}. Two texts that a reader would type alike fold to the same.
 */
public final class Folding {

  private static final Transliterator FOLD =
      Transliterator.getInstance("NFKD; [:M:] Remove; Latin-ASCII; Lower");

  private Folding() {}

  public static String fold(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : FOLD.transliterate(text);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x80);
  }
}
