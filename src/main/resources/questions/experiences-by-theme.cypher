MATCH (t:Theme)
OPTIONAL MATCH (t)<-[:HAS_THEME]-(e:Experience)
OPTIONAL MATCH (e)-[:MEASURED_BY]->(o:Observation)
RETURN t.id AS `themes.id`,
       e.id AS `themes.experiences.id`,
       e.kind AS `themes.experiences.kind`,
       o.id AS `themes.experiences.observation.id`
