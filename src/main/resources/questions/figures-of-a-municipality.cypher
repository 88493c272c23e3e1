// What is said of its departments and units is said of it too.
MATCH (m:Municipality {code: $code})-[:IN_COUNTRY]->(:Country {code: $country})
OPTIONAL MATCH (o:Observation)
  WHERE (o)-[:IN_MUNICIPALITY]->(m) OR (o)-[:ABOUT]->(m)
     OR (o)-[:ABOUT]->(:Department)-[:UNIT_OF*0..]->(:Department)-[:IN_MUNICIPALITY]->(m)
OPTIONAL MATCH (o)-[:MEASURES]->(x:Measure)
RETURN m.id AS `municipality.id`,
       o.id AS `municipality.observations.id`,
       x.id AS `municipality.observations.measure.id`,
       o.value_value_unscaled AS `municipality.observations.value`,
       o.unit AS `municipality.observations.unit`,
       o.value_status AS `municipality.observations.status`,
       COLLECT { MATCH (o)-[:ABOUT]->(a:Labelled) RETURN a.id } AS `municipality.observations.about.id`
