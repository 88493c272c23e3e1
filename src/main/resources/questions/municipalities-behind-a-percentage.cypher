// The shares; the number of municipalities behind each is computed from it and from how many answered.
MATCH (o:Observation {unit: 'PERCENT'})-[:FOUND_BY]->(:Survey {id: $survey})
RETURN o.id AS `observations.id`,
       o.value_value_unscaled AS `observations.value`,
       o.population_base AS `observations.population.base`
