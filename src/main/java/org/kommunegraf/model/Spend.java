package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money that a source says was spent, or was not spent at all (a stated zero), or that
 * it plans: the status of the amount says which.
 *
 * @param amount null when the source states none
 * @param equivalents the same amount as the source prints it beside: in another currency, or with
 *     or without value added tax; never counted
 * @param ownShare how much of a jointly paid amount the payer itself paid; null when not stated
 * @param period when it was spent
 * @param municipality whose money; agrees with the payer's where both are set
 * @param payer the department or unit that paid; null when not stated
 * @param payerOrganisation the payer where it is no department
 * @param roles who else paid or received
 * @param platforms where it was spent; one amount over several platforms is never divided
 * @param platformScope whether the source names the platforms
 * @param campaigns for which campaigns
 * @param events for which events
 * @param pages for which pages
 * @param policyGoals for which goals, where the source links them without a campaign
 * @param covers what the amount pays for
 * @param partOf the larger spend that this one is contained in; it is not counted beside it
 * @param grantedBy the decision that set the money aside
 * @param corrects the wrong figure of the source in whose place this one stands; that one is not
 *     counted
 * @param conflictsWith amounts that contradict this one; all are kept
 */
public record Spend(
    Identity identity,
    @Nullable Money amount,
    List<Money> equivalents,
    @Nullable Money ownShare,
    @Nullable Period period,
    @Relation("IN_MUNICIPALITY") @Nullable Ref<Municipality> municipality,
    @Relation("PAID_BY") @Nullable Ref<Department> payer,
    @Relation("PAID_BY_ORGANISATION") @Nullable Ref<Organisation> payerOrganisation,
    List<Role> roles,
    @Relation("ON_PLATFORM") List<Ref<Platform>> platforms,
    PlatformScope platformScope,
    @Relation("FOR_CAMPAIGN") List<Ref<Campaign>> campaigns,
    @Relation("FOR_EVENT") List<Ref<Event>> events,
    @Relation("FOR_PAGE") List<Ref<Page>> pages,
    @Relation("SERVES_GOAL") List<Ref<PolicyGoal>> policyGoals,
    List<SpendCover> covers,
    @Relation("PART_OF_SPEND") @Nullable Ref<Spend> partOf,
    @Relation("GRANTED_BY") @Nullable Ref<CouncilDecision> grantedBy,
    @Relation("CORRECTS") @Nullable Ref<Spend> corrects,
    @Relation("CONFLICTS_WITH") List<Ref<Entity>> conflictsWith)
    implements Entity {}
