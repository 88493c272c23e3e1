package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a political body.
 *
 * @param statement what was decided, paraphrased in English
 * @param body who decided
 * @param municipality where
 * @param decided when; null when not stated
 * @param caseNumber the number of its case or paragraph, as printed; null when not stated
 * @param policyGoals what it is to reach
 * @param pages pages that the decision concerns or that work for it
 * @param departments departments that work for it
 * @param platforms platforms that are used for it
 */
public record CouncilDecision(
    Identity identity,
    List<LocalName> names,
    String statement,
    @Relation("DECIDED_BY") @Nullable Ref<Organisation> body,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Nullable PartialDate decided,
    @Nullable String caseNumber,
    @Relation("SERVES_GOAL") List<Ref<PolicyGoal>> policyGoals,
    @Relation("USES_PAGE") List<Ref<Page>> pages,
    @Relation("CARRIED_OUT_BY") List<Ref<Department>> departments,
    @Relation("ON_PLATFORM") List<Ref<Platform>> platforms)
    implements Entity {}
