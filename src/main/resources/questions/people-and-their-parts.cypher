MATCH (p:Person)
OPTIONAL MATCH (p)<-[:ROLE_OF]-(r:Role)<-[:HAS_ROLES]-(x:Labelled)
RETURN p.id AS `people.id`,
       r.kind AS `people.roles.kind`,
       r.title AS `people.roles.title`,
       x.id AS `people.roles.subject.id`
