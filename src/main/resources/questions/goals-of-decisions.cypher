MATCH (d:CouncilDecision)
OPTIONAL MATCH (d)-[:SERVES_GOAL]->(g:PolicyGoal)
OPTIONAL MATCH (g)-[:HAS_TARGET]->(t:Observation)
RETURN d.id AS `councilDecisions.id`,
       g.id AS `councilDecisions.policyGoals.id`,
       g.nature AS `councilDecisions.policyGoals.nature`,
       t.id AS `councilDecisions.policyGoals.target.id`,
       t.value_value_unscaled AS `councilDecisions.policyGoals.target.value`
