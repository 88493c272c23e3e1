MATCH (g:PolicyGoal)
OPTIONAL MATCH (s:Spend)
  WHERE ((s)-[:SERVES_GOAL]->(g) OR (s)-[:FOR_CAMPAIGN]->(:Campaign)-[:SERVES_GOAL]->(g))
    AND NOT (s)-[:PART_OF_SPEND]->() AND s.amount_currency IS NOT NULL AND s.amount_status = 'ACTUAL'
WITH g, s.amount_currency AS currency, collect(DISTINCT s) AS spends
RETURN g.id AS `policyGoals.id`,
       CASE WHEN currency IS NULL THEN [] ELSE [reduce(sum = 0, s IN spends | sum + s.amount_min)] END
         AS `policyGoals.cost.amount.min`,
       [s IN spends | s.id] AS `policyGoals.cost.spends.id`
