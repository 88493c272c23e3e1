package org.kommunegraf.model;

import java.util.List;

/**
 * What an observation measures, so that findings of different sources can be set side by side:
 * <i>share of municipalities using a social medium</i>, <i>followers</i>.
 *
 * @param growth whether it measures by how much something grew or shrank; in per cent such a
 *     finding is no share of anybody, and may be below 0 or above 100
 */
public record Measure(
    Identity identity, List<LocalName> names, @Supplied("our own classification") boolean growth)
    implements Entity {}
