package org.kommunegraf.dataset;

/** A text from the data inside a sentence: in quotes, on one line, cut where it gets long. */
public final class Quotation {

  private static final int MOST_CHARACTERS = 100;

  private Quotation() {}

  public static String of(String text) {
    String line = text.replaceAll("\\s+", " ");
    return "\""
        + (line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line)
        + "\"";
  }
}
