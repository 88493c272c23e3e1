package org.kommunegraf.query.change;

/**
 * How many entities of a type differ.
 *
 * @param type the constant of the type
 */
public record ChangeCount(String type, int added, int changed, int removed) {}
