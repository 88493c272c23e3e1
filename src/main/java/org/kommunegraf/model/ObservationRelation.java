package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * How one finding stands to another, as the source says.
 *
 * @param kind how
 * @param other the other finding; null when the source gives no figure for it
 * @param label the comparison in English where the other finding is not a figure
 */
public record ObservationRelation(
    RelationKind kind,
    @Relation("RELATES_TO") @Nullable Ref<Observation> other,
    @Nullable String label) {}
