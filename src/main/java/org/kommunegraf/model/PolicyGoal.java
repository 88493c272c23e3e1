package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants to reach: a decided target, an aim, the stated purpose of a page, a
 * reason for using social media.
 *
 * @param nature how binding it is
 * @param statement the goal in an English sentence; null where the name says all
 * @param holder who wants it
 * @param municipality where
 * @param country where, for goals of many municipalities
 * @param target the figure to reach
 * @param startingPoint the figure from which one starts
 * @param deadline by when it is to be reached; null when not stated
 * @param audiences for whom
 * @param themes what it is about
 */
public record PolicyGoal(
    Identity identity,
    List<LocalName> names,
    GoalNature nature,
    @Nullable String statement,
    @Relation("HELD_BY") @Nullable Ref<Actor> holder,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("IN_COUNTRY") @Nullable Ref<Country> country,
    @Relation("HAS_TARGET") @Nullable Ref<Observation> target,
    @Relation("HAS_STARTING_POINT") @Nullable Ref<Observation> startingPoint,
    @Nullable PartialDate deadline,
    @Relation("FOR_AUDIENCE") List<Ref<Audience>> audiences,
    @Relation("HAS_THEME") List<Ref<Theme>> themes)
    implements Entity {}
