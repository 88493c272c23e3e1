import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { MunicipalitySpends_municipality$key } from './__generated__/MunicipalitySpends_municipality.graphql';
import type { MunicipalitySpendsPaginationQuery } from './__generated__/MunicipalitySpendsPaginationQuery.graphql';
import type { MunicipalitySpendsQuery } from './__generated__/MunicipalitySpendsQuery.graphql';

/** A connection inside an entity, read from the end; further pages are asked for by `node(id:)`. */
export function MunicipalitySpends(props: { code: string; least: string }) {
  const data = useLazyLoadQuery<MunicipalitySpendsQuery>(
    graphql`
      query MunicipalitySpendsQuery($code: String!, $least: Decimal!, $cost: MoneyOrder!, $name: NameOrder!) {
        municipality(country: DK, code: $code) {
          name
          spendTotals(where: { amount: { currency: { eq: DKK }, gte: $least } }) { currency amount { value min max } }
          byVariable: departments(orderBy: [{ spendTotals: $cost }, { name: $name }], first: 5) {
            nodes { name }
          }
          byLiteral: departments(orderBy: [{ spends: { count: DESC } }, { name: "ASC" }], first: 5) {
            nodes { name }
          }
          ...MunicipalitySpends_municipality @arguments(least: $least)
        }
      }
    `,
    { code: props.code, least: props.least, cost: { currency: 'DKK', direction: 'DESC' }, name: 'ASC' },
  );
  return data.municipality == null ? null : <SpendPages municipality={data.municipality} />;
}

function SpendPages(props: { municipality: MunicipalitySpends_municipality$key }) {
  const { data, hasPrevious, loadPrevious } = usePaginationFragment<
    MunicipalitySpendsPaginationQuery,
    MunicipalitySpends_municipality$key
  >(
    graphql`
      fragment MunicipalitySpends_municipality on Municipality
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 10 }
        cursor: { type: "String" }
        least: { type: "Decimal" }
      )
      @refetchable(queryName: "MunicipalitySpendsPaginationQuery") {
        spends(last: $count, before: $cursor, where: { amount: { currency: { eq: DKK }, gte: $least } })
          @connection(key: "MunicipalitySpends_spends") {
          totalCount
          edges {
            node {
              id
              amount { value min max comparator currency printed }
              platforms { name }
              payer { name }
              ...SourceLines_cited
            }
          }
        }
      }
    `,
    props.municipality,
  );
  return <button disabled={!hasPrevious} onClick={() => loadPrevious(data.spends.edges.length)} />;
}
