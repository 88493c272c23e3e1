package org.kommunegraf.model;

import java.util.List;

/** A social medium or another channel that a source names, such as Facebook. */
public record Platform(Identity identity, List<LocalName> names) implements Entity {}
