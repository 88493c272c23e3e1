// The findings that are compared.
MATCH (o:Observation) WHERE o.id IN $findings
OPTIONAL MATCH (o)-[:FOUND_BY]->(s:Survey)
RETURN o.id AS `observations.id`,
       o.value_value_unscaled AS `observations.value`,
       o.unit AS `observations.unit`,
       o.population_base AS `observations.population.base`,
       s.id AS `observations.survey.id`
