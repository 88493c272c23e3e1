// The municipalities for which the graph holds an amount; the answer counts the others too.
MATCH (m:Municipality)-[:IN_COUNTRY]->(c:Country {code: $country})
WHERE EXISTS { (s:Spend)-[:IN_MUNICIPALITY]->(m) WHERE s.amount_min > 0 AND s.amount_status = 'ACTUAL' }
RETURN c.id AS `coverage.country.id`,
       m.id AS `coverage.municipalitiesWithFigure.id`,
       m.code AS `coverage.municipalitiesWithFigure.code`
