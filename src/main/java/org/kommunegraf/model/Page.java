package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, profile or hashtag on a platform, or a group of such pages that a source does not list
 * one by one.
 *
 * @param platform null when the source does not name it
 * @param municipality the municipality it belongs to; null if none
 * @param owner whose page it is
 * @param kind what the page presents
 * @param group whether this stands for several pages
 * @param size how many pages the group holds; null when not stated or no group
 * @param active since when, or from when to when it was in use
 * @param about what the page presents: an event, an institution, a project
 * @param purposes what it is for
 * @param audiences whom it is for
 * @param roles who runs it, edits it, contributes to it
 */
public record Page(
    Identity identity,
    List<LocalName> names,
    @Relation("ON_PLATFORM") @Nullable Ref<Platform> platform,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("OWNED_BY") @Nullable Ref<Actor> owner,
    PageKind kind,
    boolean group,
    @Relation("HAS_SIZE") @Nullable Ref<Observation> size,
    @Nullable Period active,
    @Relation("PAGE_ABOUT") @Nullable Ref<Entity> about,
    @Relation("SERVES_GOAL") List<Ref<PolicyGoal>> purposes,
    @Relation("FOR_AUDIENCE") List<Ref<Audience>> audiences,
    List<Role> roles)
    implements Entity {}
