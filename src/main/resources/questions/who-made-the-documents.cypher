MATCH (d:Document)
OPTIONAL MATCH (d)-[:HAS_ROLES]->(r:Role)
OPTIONAL MATCH (r)-[:ROLE_OF]->(a:Labelled)
RETURN d.id AS `documents.id`,
       d.publisher AS `documents.publisher`,
       d.published AS `documents.published`,
       r.kind AS `documents.roles.kind`,
       a.id AS `documents.roles.actor.id`
