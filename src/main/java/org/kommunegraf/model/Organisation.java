package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that is neither a municipality nor a department of one: a council, a party, a company, a
 * programme.
 *
 * @param kind what kind of body it is
 * @param municipality the municipality it belongs to; null if none or not stated
 * @param country the country it works in; null when no source says so
 * @param partOf the larger body it belongs to; null if none
 */
public record Organisation(
    Identity identity,
    List<LocalName> names,
    BodyKind kind,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("IN_COUNTRY") @Nullable Ref<Country> country,
    @Relation("PART_OF") @Nullable Ref<Organisation> partOf)
    implements Actor {}
