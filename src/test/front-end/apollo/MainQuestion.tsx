import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { MainQuestionDocument } from './__generated__/graphql';

gql`
  query MainQuestion {
    councilDecisions {
      nodes {
        name
        policyGoals { nodes { name } }
        campaigns {
          nodes {
            name
            cost {
              currency
              amount { value }
              outside { value }
              spends {
                nodes {
                  amount { value currency }
                  platforms { name }
                  citations { document { title } lines { from to } printed }
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** Which campaigns serve which council decisions, at what cost, and where does it say so? */
export function MainQuestion() {
  const { data } = useQuery(MainQuestionDocument);
  return data?.councilDecisions.nodes.flatMap((decision) =>
    decision.campaigns.nodes.map((campaign) => `${decision.name}: ${campaign.name} ${campaign.cost[0]?.amount.value ?? ''}`),
  );
}
