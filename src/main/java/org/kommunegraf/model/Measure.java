package org.kommunegraf.model;

import java.util.List;

/**
 * What an observation measures, so that findings of different sources can be set side by side:
 * <i>share of municipalities using a social medium</i>, <i>followers</i>.
 */
public record Measure(Identity identity, List<LocalName> names) implements Entity {}
