MATCH (c:Campaign)<-[:FOR_CAMPAIGN]-(s:Spend) WHERE s.amount_currency = $currency AND s.amount_status = 'ACTUAL'
WITH c, collect(s) AS spends, sum(s.amount_min) AS cost
RETURN c.id AS `campaigns.id`, [cost] AS `campaigns.cost.amount.min`, [s IN spends | s.id] AS `campaigns.spends.id`
ORDER BY cost DESC, c.id
