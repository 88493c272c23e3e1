package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * Of whom a finding speaks: the base of a share.
 *
 * @param label the group in English; null where the base says all
 * @param base the kind of base
 * @param minInhabitants smallest number of inhabitants of the municipalities meant; null if
 *     unbounded
 * @param maxInhabitants largest number; null if unbounded
 * @param narrowedBy the finding that makes the group, such as the share that uses social media
 * @param basis on what ground the base is known
 */
public record Population(
    @Nullable String label,
    BaseKind base,
    @Nullable Integer minInhabitants,
    @Nullable Integer maxInhabitants,
    @Relation("NARROWED_BY") @Nullable Ref<Observation> narrowedBy,
    Basis basis) {}
