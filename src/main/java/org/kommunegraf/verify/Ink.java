package org.kommunegraf.verify;

import java.util.BitSet;

/**
 * A text without white space and without the hyphens that end its lines. Printed forms are looked
 * for in it, so that text which a PDF tore apart is found: {@code kom m u-}, {@code nen} on the
 * next line, is {@code kommunen}.
 */
final class Ink {

  private final String characters;
  private final BitSet kept;
  private final BitSet hyphens;
  private final int[] offsets;

  private Ink(String characters, BitSet kept, BitSet hyphens) {
    this.offsets = kept.stream().toArray();
    this.characters = characters;
    this.kept = kept;
    this.hyphens = hyphens;
  }

  static Ink of(String text) {
    StringBuilder characters = new StringBuilder(text.length());
    BitSet kept = new BitSet(text.length());
    BitSet hyphens = new BitSet();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Typesetting.isLineEndHyphen(text, at)) {
        hyphens.set(characters.length());
      } else if (!Typesetting.isSpace(c)) {
        kept.set(at);
        characters.append(c);
      }
    }
    return new Ink(characters.toString(), kept, hyphens);
  }

  /** The offset in the text of a position in the ink. */
  int offset(int position) {
    return offsets[position];
  }

  int length() {
    return characters.length();
  }

  /** The positions in the ink of offsets in the text, which must ascend. */
  int[] positions(int[] offsets) {
    int[] positions = new int[offsets.length];
    int position = 0;
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      for (; offset < offsets[i]; offset++) {
        position += kept.get(offset) ? 1 : 0;
      }
      positions[i] = position;
    }
    return positions;
  }

  /**
   * The end of a printed form that begins at a position; negative if it does not stand there.
   *
   * @param printed without white space; its hyphens may be those that end lines
   * @param to where it must have ended
   */
  int end(String printed, int from, int to) {
    int at = from;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (at < to && characters.charAt(at) == c) {
        at++;
      } else if (!Typesetting.isHyphen(c) || !hyphens.get(at)) {
        return -1;
      }
    }
    return at;
  }
}
