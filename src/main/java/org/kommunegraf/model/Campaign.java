package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign: a planned effort under a name of its own.
 *
 * @param municipality whose campaign it is
 * @param jointWith the other municipalities that run it together with that one
 * @param department the department that runs it; null when not stated
 * @param active when it ran
 * @param series the series of campaigns that it is one of
 * @param platforms where it ran
 * @param councilDecisions the decisions it is an element of
 * @param policyGoals the goals it serves
 * @param events the events it is for
 * @param pages the pages it uses
 * @param roles who takes part in it, pays for it, or works on it
 */
public record Campaign(
    Identity identity,
    List<LocalName> names,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("JOINT_WITH") List<Ref<Municipality>> jointWith,
    @Relation("RUN_BY") @Nullable Ref<Department> department,
    @Nullable Period active,
    @Relation("IN_SERIES") @Nullable Ref<Campaign> series,
    @Relation("ON_PLATFORM") List<Ref<Platform>> platforms,
    @Relation("SERVES_DECISION") List<Ref<CouncilDecision>> councilDecisions,
    @Relation("SERVES_GOAL") List<Ref<PolicyGoal>> policyGoals,
    @Relation("FOR_EVENT") List<Ref<Event>> events,
    @Relation("USES_PAGE") List<Ref<Page>> pages,
    List<Role> roles)
    implements Entity {}
