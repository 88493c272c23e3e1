package org.kommunegraf.search;

/**
 * A part of a text, in UTF-16 code units, which is how Java and JavaScript count.
 *
 * @param start the place of its first code unit, from 0
 * @param end the place after its last one
 */
public record TextRange(int start, int end) {}
