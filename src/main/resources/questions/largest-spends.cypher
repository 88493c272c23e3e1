MATCH (s:Spend) WHERE s.amount_currency = $currency
RETURN s.id AS `spends.id`, s.amount_value AS `spends.amount.value`
ORDER BY s.amount_min IS NULL, s.amount_min DESC, s.id
LIMIT $first
