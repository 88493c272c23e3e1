import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { SearchResults_query$key } from './__generated__/SearchResults_query.graphql';
import type { SearchResultsPaginationQuery } from './__generated__/SearchResultsPaginationQuery.graphql';
import type { SearchResultsQuery } from './__generated__/SearchResultsQuery.graphql';

/** A connection of an interface, and figures computed from those that a reader picks. */
export function SearchResults(props: { text: string; picked: string }) {
  const data = useLazyLoadQuery<SearchResultsQuery>(
    graphql`
      query SearchResultsQuery($text: String!, $types: [EntityType!], $of: [FigureInput!]!, $picked: ID!) {
        derive(op: RATIO, of: $of) { value min max formula inputs { __typename id } reason }
        half: derive(op: RATIO, of: [{ observation: $picked }, { constant: "2" }]) { value }
        compare(observations: [$picked, $picked]) { comparable differsIn note }
        coverage(country: DK) { total withFigure municipalitiesWithFigure(first: 3) { nodes { id name } } }
        ...SearchResults_query @arguments(text: $text, types: $types)
      }
    `,
    {
      text: props.text,
      types: ['CAMPAIGN', 'PAGE'],
      of: [{ spend: 'spend:aarhus/innovation-og-medborgerskab' }, { constant: '6' }],
      picked: props.picked,
    },
  );
  return <Results query={data} />;
}

function Results(props: { query: SearchResults_query$key }) {
  const { data, loadNext } = usePaginationFragment<SearchResultsPaginationQuery, SearchResults_query$key>(
    graphql`
      fragment SearchResults_query on Query
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 10 }
        cursor: { type: "String" }
        text: { type: "String!" }
        types: { type: "[EntityType!]" }
      )
      @refetchable(queryName: "SearchResultsPaginationQuery") {
        search(text: $text, types: $types, first: $count, after: $cursor) @connection(key: "SearchResults_search") {
          totalCount
          facets { type count }
          edges { score node { __typename id ... on Named { name } } }
        }
      }
    `,
    props.query,
  );
  return <button onClick={() => loadNext(10)}>{data.search.edges.map((edge) => edge.node.name ?? edge.node.id)}</button>;
}
