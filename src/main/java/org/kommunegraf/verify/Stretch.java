package org.kommunegraf.verify;

/** A part of the ink of a text: from a position to the one behind its last. */
record Stretch(int from, int to) {}
