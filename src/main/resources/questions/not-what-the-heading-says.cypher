MATCH (e:Experience) WHERE e.listedAs IS NOT NULL
OPTIONAL MATCH (e)-[:FOUND_BY]->(s:Survey)
RETURN e.id AS `experiences.id`,
       e.kind AS `experiences.kind`,
       e.listedAs AS `experiences.listedAs`,
       s.id AS `experiences.survey.id`,
       COLLECT { MATCH (e)<-[:CITES]-(z:Citation) RETURN z.id } AS `experiences.citations.id`
