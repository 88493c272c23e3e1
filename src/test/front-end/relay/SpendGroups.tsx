import { graphql, useLazyLoadQuery } from 'react-relay';
import type { SpendGroupsQuery, SpendGroupsQuery$variables } from './__generated__/SpendGroupsQuery.graphql';

/** Groups of a summary. Their pages are asked for by variables, since the summary has the arguments. */
export function SpendGroups(props: Pick<SpendGroupsQuery$variables, 'where' | 'after'>) {
  const data = useLazyLoadQuery<SpendGroupsQuery>(
    graphql`
      query SpendGroupsQuery(
        $groupBy: [SpendDimension!]!
        $where: SpendFilter
        $orderBy: [SpendGroupOrder!]
        $after: String
      ) {
        spendSummary(groupBy: $groupBy, in: EUR, where: $where, orderBy: $orderBy, first: 20, after: $after) {
          totals { currency amount { value min max } }
          overlapping
          groups {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { keys { dimension label(language: DA) stated node { __typename id } } currency lower upper }
          }
        }
      }
    `,
    {
      groupBy: ['DEPARTMENT', 'PLATFORM'],
      orderBy: [{ upper: 'DESC' }, { label: { language: 'DA', direction: 'ASC' } }],
      where: props.where ?? { municipality: { country: { code: { eq: 'DK' } } } },
      after: props.after ?? null,
    },
  );
  return data.spendSummary.groups.nodes.map((group) => `${group.keys[0]?.label ?? ''}: ${group.lower}`);
}
