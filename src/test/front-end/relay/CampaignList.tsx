import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { CampaignList_query$key } from './__generated__/CampaignList_query.graphql';
import type { CampaignListPaginationQuery } from './__generated__/CampaignListPaginationQuery.graphql';
import type { CampaignListQuery } from './__generated__/CampaignListQuery.graphql';

/** A connection at the root, filtered and ordered by variables. */
export function CampaignList() {
  const data = useLazyLoadQuery<CampaignListQuery>(
    graphql`
      query CampaignListQuery($where: CampaignFilter, $orderBy: [CampaignOrder!], $language: Language) {
        ...CampaignList_query @arguments(where: $where, orderBy: $orderBy, language: $language)
      }
    `,
    {
      language: 'DA',
      where: {
        name: { contains: 'betaler' },
        spends: { some: { amount: { currency: { eq: 'DKK' }, gte: '10000' }, NOT: { platforms: { none: {} } } } },
        OR: [{ active: { overlaps: { start: '2013', end: '2015-06' } } }, { active: { isNull: true } }],
      },
      orderBy: [
        { municipality: { name: { language: 'DA', direction: 'ASC' } } },
        { cost: { currency: 'DKK', direction: 'DESC' } },
        { spends: { count: 'DESC' } },
        { name: 'ASC' },
      ],
    },
  );
  return <CampaignPages query={data} />;
}

function CampaignPages(props: { query: CampaignList_query$key }) {
  const { data, hasNext, loadNext, refetch } = usePaginationFragment<
    CampaignListPaginationQuery,
    CampaignList_query$key
  >(
    graphql`
      fragment CampaignList_query on Query
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        where: { type: "CampaignFilter" }
        orderBy: { type: "[CampaignOrder!]" }
        language: { type: "Language" }
      )
      @refetchable(queryName: "CampaignListPaginationQuery") {
        campaigns(first: $count, after: $cursor, where: $where, orderBy: $orderBy)
          @connection(key: "CampaignList_campaigns", filters: ["where", "orderBy"]) {
          totalCount
          edges {
            node {
              id
              ...CampaignCard_campaign @arguments(language: $language)
            }
          }
        }
      }
    `,
    props.query,
  );
  const more = () => hasNext && loadNext(20);
  const costliest = () => refetch({ orderBy: [{ cost: 'DESC' }] });
  return <button onClick={() => (data.campaigns.totalCount > 20 ? more() : costliest())} />;
}
