import { graphql, useLazyLoadQuery, useRefetchableFragment } from 'react-relay';
import { SourceLines } from './SourceLines';
import type { AnyEntity_node$key } from './__generated__/AnyEntity_node.graphql';
import type { AnyEntityQuery } from './__generated__/AnyEntityQuery.graphql';
import type { AnyEntityRefetchQuery } from './__generated__/AnyEntityRefetchQuery.graphql';

/** Whatever an id names: interfaces and unions, and the release it comes from. */
export function AnyEntity(props: { id: string }) {
  const data = useLazyLoadQuery<AnyEntityQuery>(
    graphql`
      query AnyEntityQuery($id: ID!) {
        release { id number published sha256 counts { type count } }
        node(id: $id) {
          __typename
          ... on Page { owner { __typename ... on Department { name } ... on Person { roles { kind title } } } }
          ... on Figure { value min max comparator approximate status }
          ...AnyEntity_node
        }
      }
    `,
    { id: props.id },
  );
  return data.node == null ? null : <Entity node={data.node} />;
}

function Entity(props: { node: AnyEntity_node$key }) {
  const [node, refetch] = useRefetchableFragment<AnyEntityRefetchQuery, AnyEntity_node$key>(
    graphql`
      fragment AnyEntity_node on Node @refetchable(queryName: "AnyEntityRefetchQuery") {
        __typename
        id
        ... on Named { name names { text language kind } }
        ... on Release { number }
        ...SourceLines_cited @alias(as: "cited")
      }
    `,
    props.node,
  );
  const sources = node.cited == null ? null : <SourceLines cited={node.cited} />;
  return <button onClick={() => refetch({})}>{sources ?? node.name ?? node.id}</button>;
}
