package org.kommunegraf.verify;

import java.util.BitSet;

/**
 * What of a text is accounted for.
 *
 * @param lines the lines that citations name, from 1
 * @param cited the numerals that printed forms cover, from 0
 * @param excluded the numerals that are no data
 */
record Coverage(BitSet lines, BitSet cited, BitSet excluded) {

  Coverage() {
    this(new BitSet(), new BitSet(), new BitSet());
  }

  boolean accountsFor(int numeral) {
    return cited.get(numeral) || excluded.get(numeral);
  }
}
