MATCH (g:PolicyGoal)-[:HAS_TARGET]->(t:Observation)
RETURN g.id AS `policyGoals.id`,
       t.id AS `policyGoals.target.id`,
       t.value_value_unscaled AS `policyGoals.target.value`,
       t.unit AS `policyGoals.target.unit`,
       COLLECT { MATCH (g)<-[:SERVES_GOAL]-(d:CouncilDecision) RETURN d.id } AS `policyGoals.councilDecisions.id`
