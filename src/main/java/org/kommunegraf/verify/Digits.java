package org.kommunegraf.verify;

/**
 * Reads figures in digits: {@code 58}, {@code 4.998,51}, {@code 100 000}, {@code 7.6.2024}, {@code
 * 2½}.
 */
final class Digits {

  private static final int GROUP = 3;

  private Digits() {}

  /** The end of the figure that begins at an offset; the offset itself if none does. */
  static int end(String text, int from) {
    int at = run(text, from);
    if (at == from) {
      return isFraction(text, at) ? at + 1 : at;
    }
    if (at - from <= GROUP) {
      at = groups(text, at);
    }
    while (isSeparator(text, at) && run(text, at + 1) > at + 1) {
      at = run(text, at + 1);
    }
    return isFraction(text, at) ? at + 1 : at;
  }

  private static int run(String text, int from) {
    int at = from;
    while (at < text.length() && Typesetting.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Goes on over groups of exactly three digits, each behind one blank. */
  private static int groups(String text, int from) {
    int at = from;
    while (isGroupSpace(text, at) && run(text, at + 1) == at + 1 + GROUP) {
      at += 1 + GROUP;
    }
    return at;
  }

  private static boolean isSeparator(String text, int at) {
    return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
  }

  /**
   * A blank, or one of the no-break, thin and narrow blanks that typesetters put between groups.
   */
  private static boolean isGroupSpace(String text, int at) {
    return at < text.length() && " \u00a0\u2009\u202f".indexOf(text.charAt(at)) >= 0;
  }

  /** One character such as ½ or ⅓; raised figures (², ³) mark notes and units. */
  private static boolean isFraction(String text, int at) {
    return at < text.length()
        && ((text.charAt(at) >= '\u00bc' && text.charAt(at) <= '\u00be')
            || (text.charAt(at) >= '\u2150' && text.charAt(at) <= '\u215e'));
  }
}
