package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an amount pays for.
 *
 * @param kind what for
 * @param subject the event, page or institution it is for; null when it is for none in particular
 * @param exhaustive false when the source names this "among other things"
 */
public record SpendCover(
    SpendKind kind, @Relation("COVERS") @Nullable Ref<Entity> subject, boolean exhaustive) {}
