package org.kommunegraf.query;

import java.util.List;
import org.kommunegraf.model.Citation;
import org.kommunegraf.model.Entity;

/**
 * Something that one must know before using a fact or a total.
 *
 * @param kind what
 * @param about the entities that bring it about
 * @param citations the lines that bring it about
 */
public record Caveat(CaveatKind kind, List<Entity> about, List<Citation> citations) {}
