import { graphql, useLazyLoadQuery } from 'react-relay';
import type { MainQuestionQuery } from './__generated__/MainQuestionQuery.graphql';

/** Which campaigns serve which council decisions, at what cost, and where does it say so? */
export function MainQuestion() {
  const data = useLazyLoadQuery<MainQuestionQuery>(
    graphql`
      query MainQuestionQuery {
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
    `,
    {},
  );
  return data.councilDecisions.nodes.flatMap((decision) =>
    decision.campaigns.nodes.flatMap((campaign) =>
      campaign.cost.map((total) => `${decision.name}: ${campaign.name} ${total.amount.value ?? ''} ${total.currency}`),
    ),
  );
}
