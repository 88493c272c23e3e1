MATCH (s:Survey)
OPTIONAL MATCH (s)-[:HAS_RESPONSES]->(r:SurveyResponse)
OPTIONAL MATCH (r)-[:INVITED]->(i:Observation)
OPTIONAL MATCH (r)-[:ANSWERED_BY]->(a:Observation)
OPTIONAL MATCH (r)-[:RESPONSE_RATE]->(p:Observation)
OPTIONAL MATCH (r)-[:INTERVIEWED]->(v:Observation)
RETURN s.id AS `surveys.id`,
       i.id AS `surveys.responses.invited.id`,
       i.value_value_unscaled AS `surveys.responses.invited.value`,
       a.id AS `surveys.responses.answered.id`,
       p.id AS `surveys.responses.rate.id`,
       v.id AS `surveys.responses.interviewed.id`
