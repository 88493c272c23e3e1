package org.kommunegraf.search;

import java.util.List;

/**
 * A part of what a text finds.
 *
 * @param hits the hits on the page, the best first
 * @param totalCount how many there are in all
 * @param hasPreviousPage whether hits come before the page
 * @param hasNextPage whether hits come after it
 * @param facets how many entities of each type the text finds, whatever types were asked for; the
 *     most first
 */
public record SearchPage(
    List<Hit> hits,
    int totalCount,
    boolean hasPreviousPage,
    boolean hasNextPage,
    List<Facet> facets) {}
