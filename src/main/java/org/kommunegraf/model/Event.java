package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A happening: a citizen meeting, a conference, a festival, a savings round; or several that a
 * source does not tell one by one.
 *
 * @param kind what kind of happening
 * @param group whether this stands for several happenings that a source speaks of together
 * @param municipality where it belongs; null if the source names none
 * @param held when it took place
 * @param recurrence how often it comes back, in English; null if it does not or nothing is said
 * @param places where, as the source names the places
 * @param topic what it is about, in English
 * @param platforms the platforms on which it takes place or is shown
 * @param pages the pages on which it takes place or is shown
 * @param policyGoals the goals it serves
 * @param roles who arranges it, who takes part as partner
 */
public record Event(
    Identity identity,
    List<LocalName> names,
    EventKind kind,
    boolean group,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Nullable Period held,
    @Nullable String recurrence,
    List<String> places,
    @Nullable String topic,
    @Relation("ON_PLATFORM") List<Ref<Platform>> platforms,
    @Relation("USES_PAGE") List<Ref<Page>> pages,
    @Relation("SERVES_GOAL") List<Ref<PolicyGoal>> policyGoals,
    List<Role> roles)
    implements Entity {}
