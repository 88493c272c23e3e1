package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department of a municipality, or a unit inside one.
 *
 * @param municipality the municipality it belongs to; null when no source says so
 * @param parent the department or unit that it is a unit of; null for a department
 */
public record Department(
    Identity identity,
    List<LocalName> names,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("UNIT_OF") @Nullable Ref<Department> parent)
    implements Actor {}
