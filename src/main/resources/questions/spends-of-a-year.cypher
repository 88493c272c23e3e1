// Dates are as precise as the source: what lies within 2019 begins and ends with 2019.
MATCH (s:Spend) WHERE s.period_start STARTS WITH $year AND s.period_end STARTS WITH $year
OPTIONAL MATCH (s)-[:IN_MUNICIPALITY]->(m:Municipality)
OPTIONAL MATCH (s)-[:PAID_BY]->(d:Department)
RETURN s.id AS `spends.id`,
       s.amount_value AS `spends.amount.value`,
       s.amount_status AS `spends.amount.status`,
       s.amount_currency AS `spends.amount.currency`,
       s.period_label AS `spends.period.label`,
       m.id AS `spends.municipality.id`,
       d.id AS `spends.payer.id`,
       COLLECT { MATCH (s)-[:ON_PLATFORM]->(p:Platform) RETURN p.id } AS `spends.platforms.id`,
       COLLECT { MATCH (s)-[:FOR_CAMPAIGN]->(c:Campaign) RETURN c.id } AS `spends.campaigns.id`
