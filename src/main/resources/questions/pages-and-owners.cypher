MATCH (p:Page)
OPTIONAL MATCH (p)-[:ON_PLATFORM]->(f:Platform)
OPTIONAL MATCH (p)-[:OWNED_BY]->(o:Labelled)
OPTIONAL MATCH (p)-[:IN_MUNICIPALITY]->(m:Municipality)
OPTIONAL MATCH (p)-[:HAS_SIZE]->(z:Observation)
RETURN p.id AS `pages.id`,
       f.id AS `pages.platform.id`,
       p.kind AS `pages.kind`,
       p.group AS `pages.group`,
       z.id AS `pages.size.id`,
       o.id AS `pages.owner.id`,
       m.id AS `pages.municipality.id`
