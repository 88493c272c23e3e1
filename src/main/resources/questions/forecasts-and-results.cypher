MATCH (o:Observation)-[:HAS_RELATIONS]->(r:ObservationRelation)
  WHERE EXISTS { (o)-[:HAS_RELATIONS]->(k:ObservationRelation) WHERE k.kind IN ['FORECAST_OF', 'RESULT_OF', 'ROUNDING_OF'] }
OPTIONAL MATCH (r)-[:RELATES_TO]->(x:Observation)
RETURN o.id AS `observations.id`,
       o.value_status AS `observations.status`,
       r.kind AS `observations.relations.kind`,
       x.id AS `observations.relations.other.id`
