// The spends of its departments and units are its own too.
MATCH (m:Municipality {code: $code})-[:IN_COUNTRY]->(:Country {code: $country})
OPTIONAL MATCH (s:Spend)
  WHERE (s)-[:IN_MUNICIPALITY]->(m) OR (s)-[:PAID_BY]->(:Department)-[:UNIT_OF*0..]->(:Department)-[:IN_MUNICIPALITY]->(m)
OPTIONAL MATCH (s)-[:PAID_BY]->(d:Department)
RETURN m.id AS `municipality.id`,
       s.id AS `municipality.spends.id`,
       s.amount_value AS `municipality.spends.amount.value`,
       s.amount_status AS `municipality.spends.amount.status`,
       s.amount_currency AS `municipality.spends.amount.currency`,
       d.id AS `municipality.spends.payer.id`,
       s.platformScope AS `municipality.spends.platformScope`,
       COLLECT { MATCH (s)-[:ON_PLATFORM]->(p:Platform) RETURN p.id } AS `municipality.spends.platforms.id`,
       COLLECT { MATCH (s)-[:FOR_CAMPAIGN]->(c:Campaign) RETURN c.id } AS `municipality.spends.campaigns.id`,
       COLLECT { MATCH (s)-[:FOR_EVENT]->(e:Event) RETURN e.id } AS `municipality.spends.events.id`
