package org.kommunegraf.model;

import org.jspecify.annotations.Nullable;

/**
 * The part that an actor plays in a page, event, campaign, spend, survey or document.
 *
 * @param kind which part
 * @param actor who
 * @param title the actor's title or office in this role, as the source prints it; null when not
 *     stated
 * @param period when; null when not stated
 * @param share how much of a jointly paid amount a co-payer paid; null when not stated
 * @param sharePercent how many hundredths of it, where the source prints that; null otherwise
 */
public record Role(
    RoleKind kind,
    @Relation("ROLE_OF") Ref<Actor> actor,
    @Nullable String title,
    @Nullable Period period,
    @Nullable Money share,
    @Nullable Quantity sharePercent) {}
