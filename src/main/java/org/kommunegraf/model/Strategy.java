package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, plan or piece of advice on how to use social media.
 *
 * @param kind what kind of rule
 * @param title its name, as printed; null where it has none of its own
 * @param statement the rule, paraphrased in English
 * @param municipality whose
 * @param holder who follows or gives it, where it is no whole municipality
 * @param period when it holds; null when not stated
 * @param policyGoals what it is to reach
 * @param platforms for which platforms
 * @param pages for which pages
 * @param audiences for whom
 * @param themes topics
 */
public record Strategy(
    Identity identity,
    StrategyKind kind,
    @Nullable String title,
    String statement,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("HELD_BY") @Nullable Ref<Actor> holder,
    @Nullable Period period,
    @Relation("SERVES_GOAL") List<Ref<PolicyGoal>> policyGoals,
    @Relation("ON_PLATFORM") List<Ref<Platform>> platforms,
    @Relation("USES_PAGE") List<Ref<Page>> pages,
    @Relation("FOR_AUDIENCE") List<Ref<Audience>> audiences,
    @Relation("HAS_THEME") List<Ref<Theme>> themes)
    implements Entity {}
