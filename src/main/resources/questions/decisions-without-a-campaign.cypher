MATCH (d:CouncilDecision) WHERE NOT (d)<-[:SERVES_DECISION]-(:Campaign)
RETURN d.id AS `councilDecisions.id`,
       COLLECT { MATCH (d)-[:SERVES_GOAL]->(g:PolicyGoal) RETURN g.id } AS `councilDecisions.policyGoals.id`,
       COLLECT { MATCH (d)<-[:GAP_ABOUT]-(g:Gap) RETURN g.id } AS `councilDecisions.gaps.id`
