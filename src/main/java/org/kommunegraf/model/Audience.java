package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people that someone wants to reach.
 *
 * @param kind what sets the group apart
 * @param broader the group that it is a part of, where a source says so; null otherwise
 */
public record Audience(
    Identity identity,
    List<LocalName> names,
    @Supplied("our own classification") AudienceKind kind,
    @Relation("PART_OF_AUDIENCE") @Nullable Ref<Audience> broader)
    implements Entity {}
