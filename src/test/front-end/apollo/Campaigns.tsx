import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { CampaignsDocument, type CampaignsQueryVariables } from './__generated__/graphql';

gql`
  fragment SourceLines on Cited {
    citations { id document { id title } lines { from to } printed supports basis }
    gaps { id kind property note }
    caveats { kind text }
    conflictsWith { __typename id }
  }

  fragment CampaignCard on Campaign {
    id
    label(language: $language) { text language requested supplied }
    active { label start end }
    cost { currency amount { value min max approximate } spendCount unstatedCount }
    ...SourceLines
  }

  query Campaigns($first: Int, $after: String, $where: CampaignFilter, $orderBy: [CampaignOrder!], $language: Language) {
    campaigns(first: $first, after: $after, where: $where, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { ...CampaignCard } }
    }
  }
`;

const INITIAL: CampaignsQueryVariables = {
  first: 20,
  language: 'DA',
  where: {
    name: { contains: 'betaler' },
    spends: { some: { amount: { currency: { eq: 'DKK' }, gte: '10000' } } },
    OR: [{ active: { overlaps: { start: '2013', end: '2015-06' } } }, { active: { isNull: true } }],
  },
  orderBy: [
    { municipality: { name: { language: 'DA', direction: 'ASC' } } },
    { cost: { currency: 'DKK', direction: 'DESC' } },
    { spends: { count: 'DESC' } },
    { name: 'ASC' },
  ],
};

// @ts-expect-error one order says one thing
export const TWO_AT_ONCE: CampaignsQueryVariables = { orderBy: [{ name: 'ASC', cost: 'DESC' }] };

/** A page of campaigns, filtered and ordered by variables; the next one is asked for by its cursor. */
export function Campaigns() {
  const { data, fetchMore } = useQuery(CampaignsDocument, { variables: INITIAL });
  const after = data?.campaigns.pageInfo.endCursor ?? null;
  return <button onClick={() => fetchMore({ variables: { after } })}>{data?.campaigns.totalCount}</button>;
}
