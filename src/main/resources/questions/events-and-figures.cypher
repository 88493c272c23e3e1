MATCH (e:Event)
OPTIONAL MATCH (e)<-[:ABOUT]-(o:Observation)
OPTIONAL MATCH (o)-[:MEASURES]->(m:Measure)
RETURN e.id AS `events.id`,
       o.id AS `events.observations.id`,
       m.id AS `events.observations.measure.id`,
       o.value_value_unscaled AS `events.observations.value`,
       o.unit AS `events.observations.unit`
