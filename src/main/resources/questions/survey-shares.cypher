MATCH (s:Survey)
OPTIONAL MATCH (s)<-[:ASKED_IN]-(q:SurveyQuestion)
OPTIONAL MATCH (q)<-[:ANSWERS]-(o:Observation)
RETURN s.id AS `surveys.id`,
       q.id AS `surveys.questions.id`,
       o.id AS `surveys.questions.observations.id`,
       o.value_value_unscaled AS `surveys.questions.observations.value`,
       o.unit AS `surveys.questions.observations.unit`,
       o.population_base AS `surveys.questions.observations.population.base`
