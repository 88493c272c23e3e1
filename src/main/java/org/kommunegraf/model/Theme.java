package org.kommunegraf.model;

import java.util.List;

/** A topic by which experiences, goals and findings are compared across documents. */
public record Theme(Identity identity, List<LocalName> names) implements Entity {}
