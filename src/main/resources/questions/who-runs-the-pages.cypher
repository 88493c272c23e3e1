MATCH (p:Page)
OPTIONAL MATCH (p)-[:HAS_ROLES]->(r:Role)
OPTIONAL MATCH (r)-[:ROLE_OF]->(a:Labelled)
RETURN p.id AS `pages.id`,
       r.kind AS `pages.roles.kind`,
       a.id AS `pages.roles.actor.id`,
       r.title AS `pages.roles.title`
