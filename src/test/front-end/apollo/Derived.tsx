import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { DerivedDocument, type FigureInput } from './__generated__/graphql';

gql`
  query Derived($op: DeriveOp!, $of: [FigureInput!]!, $text: String!, $where: SpendFilter, $by: [SpendGroupOrder!]) {
    spendSummary(groupBy: [DEPARTMENT, PLATFORM], in: EUR, where: $where, orderBy: $by, first: 20) {
      groups { totalCount nodes { keys { dimension label(language: DA) stated node { id } } lower upper } }
    }
    derive(op: $op, of: $of) { value min max formula inputs { __typename id } reason }
    coverage(country: DK) { total withFigure municipalitiesWithFigure(first: 3) { nodes { id name } } }
    search(text: $text, first: 10) { totalCount facets { type count } edges { score node { __typename id } } }
  }
`;

// @ts-expect-error exactly one is meant
export const BOTH: FigureInput = { spend: 'spend:aarhus/x', constant: '6' };

/** Figures computed from those that a reader picks. */
export function Derived() {
  const of: FigureInput[] = [{ spend: 'spend:aarhus/innovation-og-medborgerskab' }, { constant: '6' }];
  const { data } = useQuery(DerivedDocument, { variables: { op: 'RATIO', of, text: 'kultur', by: [{ upper: 'DESC' }] } });
  return data?.derive.value ?? data?.derive.reason;
}
