package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a document leaves unsaid although a reader would ask.
 *
 * @param kind in which way
 * @param property the field of the entity that stays empty or unclear; null when it is no field
 * @param about the entities concerned
 * @param note what is missing, in an English sentence
 */
public record Gap(
    Identity identity,
    GapKind kind,
    @Nullable String property,
    @Relation("GAP_ABOUT") List<Ref<Entity>> about,
    String note)
    implements Entity {}
