MATCH (s:Spend)
OPTIONAL MATCH (s)-[:HAS_COVERS]->(c:SpendCover)
OPTIONAL MATCH (c)-[:COVERS]->(x:Labelled)
RETURN s.id AS `spends.id`,
       s.amount_value AS `spends.amount.value`,
       s.amount_status AS `spends.amount.status`,
       c.kind AS `spends.covers.kind`,
       c.exhaustive AS `spends.covers.exhaustive`,
       x.id AS `spends.covers.subject.id`
