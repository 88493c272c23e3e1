// Which campaigns serve which council decisions, at what cost, and which lines say so?
MATCH (d:CouncilDecision)
OPTIONAL MATCH (d)<-[:SERVES_DECISION]-(c:Campaign)
OPTIONAL MATCH (c)<-[:FOR_CAMPAIGN]-(s:Spend)
  WHERE coalesce(s.amount_status, 'ACTUAL') = 'ACTUAL'
RETURN d.id AS `councilDecisions.id`,
       COLLECT { MATCH (d)-[:SERVES_GOAL]->(g:PolicyGoal) RETURN g.id } AS `councilDecisions.policyGoals.id`,
       c.id AS `councilDecisions.campaigns.id`,
       s.id AS `councilDecisions.campaigns.cost.spends.id`,
       s.amount_value AS `councilDecisions.campaigns.cost.spends.amount.value`,
       COLLECT { MATCH (s)-[:ON_PLATFORM]->(p:Platform) RETURN p.id } AS `councilDecisions.campaigns.cost.spends.platforms.id`,
       COLLECT { MATCH (s)<-[:CITES]-(z:Citation) RETURN z.id } AS `councilDecisions.campaigns.cost.spends.citations.id`
