package org.kommunegraf.verify;

import java.util.regex.Pattern;

/**
 * Whether a printed form has its words as the text has them. What a PDF tore apart ({@code kom m
 * unes}) or ran together is not mended in silence; how lines are broken does not count.
 */
final class Blanks {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\u00ad\u200b\ufeff]+");
  private static final Pattern LINE_END = Pattern.compile("-?[^\\S\\n]*\\n[\\s\\p{Z}]*");

  private Blanks() {}

  /**
   * @param printed the form that a citation gives
   * @param stands the same ink as it stands in the text
   */
  static boolean agree(String printed, String stands) {
    int at = 0;
    String text = LINE_END.matcher(stands).replaceAll("\n");
    String form = SPACE.matcher(printed.strip()).replaceAll(" ");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        at = behindLineEnd(form, at);
      } else if (Typesetting.isSpace(c)) {
        if (betweenLetters(text, i) && !isAt(form, at, ' ')) {
          return false;
        }
        at += isAt(form, at, ' ') ? 1 : 0;
      } else if (isAt(form, at, c)) {
        at++;
      } else if (isAt(form, at, ' ')) {
        if (at > 0 && Character.isLetter(form.charAt(at - 1)) && Character.isLetter(c)) {
          return false;
        }
        i--;
        at++;
      }
    }
    return true;
  }

  private static int behindLineEnd(String form, int at) {
    int next = at + (isAt(form, at, '-') ? 1 : 0);
    return next + (isAt(form, next, ' ') ? 1 : 0);
  }

  private static boolean betweenLetters(String text, int at) {
    int before = at - 1;
    int behind = at;
    while (behind < text.length()
        && text.charAt(behind) != '\n'
        && Typesetting.isSpace(text.charAt(behind))) {
      behind++;
    }
    return before >= 0
        && Character.isLetter(text.charAt(before))
        && behind < text.length()
        && Character.isLetter(text.charAt(behind));
  }

  private static boolean isAt(String form, int at, char c) {
    return at < form.length() && form.charAt(at) == c;
  }
}
