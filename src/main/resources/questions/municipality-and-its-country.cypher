// Each municipality of the country with the spends that are known of it; bounds and shares are computed from them.
MATCH (s:Spend)-[:IN_MUNICIPALITY]->(m:Municipality)-[:IN_COUNTRY]->(:Country {code: $country})
  WHERE s.amount_currency IS NOT NULL AND s.amount_status = 'ACTUAL'
RETURN [m.id] AS `spendSummary.groups.keys.node.id`,
       s.amount_currency AS `spendSummary.groups.currency`,
       collect(s.id) AS `spendSummary.groups.spends.id`
