package org.kommunegraf.search;

/**
 * How many entities of one type a text finds.
 *
 * @param type the type as an enum value: {@code COUNCIL_DECISION}
 * @param count how many; at least one
 */
public record Facet(String type, int count) {}
