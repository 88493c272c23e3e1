// The amounts, and whose money they are; the shares are computed from them.
MATCH (s:Spend)
OPTIONAL MATCH (s)-[:IN_MUNICIPALITY]->(m:Municipality)
RETURN s.id AS `spends.id`,
       s.amount_value AS `spends.amount.value`,
       s.amount_status AS `spends.amount.status`,
       m.id AS `spends.municipality.id`
