import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { AnyEntityDocument } from './__generated__/graphql';

gql`
  query AnyEntity($id: ID!, $cost: MoneyOrder!, $name: NameOrder!) {
    release { id number published sha256 counts { type count } }
    node(id: $id) {
      __typename
      id
      ... on Named { name }
      ... on Page { owner { __typename ... on Department { name } ... on Person { roles { kind title } } } }
      ... on Observation { value min max comparator status unit measure { name } period { label start } }
      ... on Municipality {
        byVariable: departments(orderBy: [{ spendTotals: $cost }, { name: $name }], first: 5) { nodes { name } }
        byLiteral: departments(
          orderBy: [
            { spendTotals: { currency: DKK, direction: DESC } }
            { name: { language: DA, direction: ASC } }
            { name: DESC }
          ]
          last: 5
        ) {
          nodes { name }
        }
      }
      ...SourceLines
    }
  }
`;

/** Whatever an id names: interfaces, unions, and the release that it comes from. */
export function AnyEntity(props: { id: string }) {
  const { data } = useQuery(AnyEntityDocument, {
    variables: { id: props.id, cost: { currency: 'DKK', direction: 'DESC' }, name: 'ASC' },
  });
  const node = data?.node;
  return node?.__typename === 'Observation' ? (node.value ?? node.min) : node?.id;
}
