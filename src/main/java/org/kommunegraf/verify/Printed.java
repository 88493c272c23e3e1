package org.kommunegraf.verify;

/**
 * A printed form to be looked for.
 *
 * @param characters it without white space
 * @param numerals how many numerals it holds
 */
record Printed(String characters, int numerals) {

  static Printed of(String written, Numerals numerals) {
    StringBuilder characters = new StringBuilder(written.length());
    written
        .chars()
        .filter(c -> !Typesetting.isSpace((char) c))
        .forEach(c -> characters.append((char) c));
    return new Printed(characters.toString(), numerals.find(written).size());
  }
}
