package org.kommunegraf.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a document, counted from 1, both ends included. Lines end at LF. */
public record LineRange(int from, int to) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /**
   * @throws IllegalArgumentException with a sentence, if the range starts before line 1 or ends
   *     before it starts
   */
  public LineRange {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException(
          "lines "
              + from
              + "-"
              + to
              + " are no range; write one line (92) or first-last (92-94), counted from 1");
    }
  }

  /** Reads {@code 92} or {@code 92-94}. */
  public static LineRange parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no line range; write one line (92) or first-last (92-94), counted from 1");
    }
    int from = Integer.parseInt(matcher.group(1));
    return new LineRange(
        from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
