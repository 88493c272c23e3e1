package org.kommunegraf.verify;

/**
 * A figure in a text, in digits or in words.
 *
 * @param from the offset of its first character
 * @param to the offset behind its last character
 * @param text the figure; a word that was broken at a line's end is whole again
 */
record Numeral(int from, int to, String text) {}
