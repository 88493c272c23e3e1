MATCH (s:Spend) WHERE s.amount_currency = $currency AND s.amount_value = 0
OPTIONAL MATCH (s)-[:PAID_BY]->(d:Department)
RETURN s.id AS `spends.id`, s.amount_value AS `spends.amount.value`, d.id AS `spends.payer.id`
