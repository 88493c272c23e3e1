package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality. Its code is unique inside its country only.
 *
 * @param country null when no source names it
 * @param code the official code of the country's register, with leading zeros (DK 751); null when
 *     unknown
 */
public record Municipality(
    Identity identity,
    List<LocalName> names,
    @Relation("IN_COUNTRY") @Nullable Ref<Country> country,
    @Nullable String code)
    implements Actor {}
