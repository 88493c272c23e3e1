package org.kommunegraf.verify;

/**
 * What typesetting puts among the characters of a text without meaning anything: white space and
 * hyphens at line ends.
 */
final class Typesetting {

  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char HYPHEN = '\u2010';
  private static final char NO_BREAK_HYPHEN = '\u2011';
  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Typesetting() {}

  /**
   * Whether a character leaves no ink: white space of any kind, and what some call white space of
   * no width.
   */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == SOFT_HYPHEN
        || c == ZERO_WIDTH_SPACE
        || c == BYTE_ORDER_MARK;
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == HYPHEN || c == NO_BREAK_HYPHEN || c == SOFT_HYPHEN;
  }

  /**
   * Whether the character is a hyphen that ends its line. Between two digits it is none: {@code 2-}
   * and {@code 4} on the next line are two figures and must never be read as 24.
   */
  static boolean isLineEndHyphen(String text, int at) {
    if (!isHyphen(text.charAt(at)) || !endsLine(text, at + 1)) {
      return false;
    }
    if (at == 0 || !isDigit(text.charAt(at - 1))) {
      return true;
    }
    int next = nextInk(text, at + 1);
    return next == text.length() || !isDigit(text.charAt(next));
  }

  /**
   * Whether the character is a hyphen that only breaks a word: one that ends its line, or a soft
   * one.
   */
  static boolean breaksWord(String text, int at) {
    return text.charAt(at) == SOFT_HYPHEN || isLineEndHyphen(text, at);
  }

  /**
   * The first character that leaves ink, at an offset or behind it; the text's length if there is
   * none.
   */
  static int nextInk(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Whether it is one of the digits 0 to 9; other scripts' digits are no figures of these
   * documents.
   */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean endsLine(String text, int from) {
    int at = from;
    while (at < text.length()
        && text.charAt(at) != '\n'
        && text.charAt(at) != SOFT_HYPHEN
        && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n';
  }
}
