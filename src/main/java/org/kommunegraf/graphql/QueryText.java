package org.kommunegraf.graphql;

import java.util.Optional;

/**
 * A text of GraphQL, read letter by letter before it is parsed: what would take parser or
 * validation long is found in a moment.
 */
final class QueryText {

  private static final String FRAGMENT = "fragment";
  private static final String BLOCK = "\"\"\"";
  private static final String ESCAPED = "\\" + BLOCK;

  private final String text;
  private int at;
  private int depth;
  private int fragments;
  private int spreads;

  private QueryText(String text) {
    this.text = text;
  }

  /** The limit that a text goes beyond; empty if none that can be seen so early. */
  static Optional<Limit> beyond(String text) {
    return text.length() > Limit.CHARACTERS.most
        ? Optional.of(Limit.CHARACTERS)
        : new QueryText(text).read();
  }

  private Optional<Limit> read() {
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '#') {
        skipTo("\n");
      } else if (next == '"') {
        skipText();
      } else if (isLetterOrDigit(next)) {
        if (isLongNumber()) {
          return Optional.of(Limit.DIGITS);
        }
      } else {
        note(next);
        at++;
      }
    }
    return fragments > Limit.FRAGMENTS.most
        ? Optional.of(Limit.FRAGMENTS)
        : spreads > Limit.SPREADS.most ? Optional.of(Limit.SPREADS) : Optional.empty();
  }

  private void note(char sign) {
    if (sign == '{') {
      depth++;
    } else if (sign == '}') {
      depth--;
    } else if (sign == '.' && text.startsWith("...", at)) {
      spreads++;
      at += 2;
    }
  }

  /** Reads a name or a number. */
  private boolean isLongNumber() {
    int start = at;
    while (at < text.length() && isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (depth <= 0 && text.startsWith(FRAGMENT, start) && at - start == FRAGMENT.length()) {
      fragments++;
    }
    return Character.isDigit(text.charAt(start)) && at - start > Limit.DIGITS.most;
  }

  private static boolean isLetterOrDigit(char sign) {
    return sign == '_' || Character.isLetterOrDigit(sign);
  }

  private void skipText() {
    if (text.startsWith(BLOCK, at)) {
      at += BLOCK.length();
      do {
        skipTo(BLOCK);
      } while (at < text.length() && text.startsWith(ESCAPED, at - ESCAPED.length()));
      return;
    }
    at++;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void skipTo(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }
}
