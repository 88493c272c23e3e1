MATCH (p:Platform)
OPTIONAL MATCH (p)<-[:ON_PLATFORM]-(s:Spend)
RETURN p.id AS `platforms.id`,
       s.id AS `platforms.spends.id`,
       s.amount_value AS `platforms.spends.amount.value`,
       s.amount_status AS `platforms.spends.amount.status`,
       COLLECT { MATCH (s)-[:ON_PLATFORM]->(x:Platform) RETURN x.id } AS `platforms.spends.platforms.id`
