// Each platform with the spends that name it, and those that name none; the bounds are computed from them.
MATCH (s:Spend) WHERE s.amount_currency IS NOT NULL AND s.amount_status = 'ACTUAL'
OPTIONAL MATCH (s)-[:ON_PLATFORM]->(p:Platform)
WITH p, s.amount_currency AS currency, collect(s.id) AS spends
RETURN CASE WHEN p IS NULL THEN [] ELSE [p.id] END AS `spendSummary.groups.keys.node.id`,
       currency AS `spendSummary.groups.currency`,
       spends AS `spendSummary.groups.spends.id`
