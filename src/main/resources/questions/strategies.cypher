MATCH (s:Strategy)
OPTIONAL MATCH (s)-[:IN_MUNICIPALITY]->(m:Municipality)
OPTIONAL MATCH (s)-[:HELD_BY]->(h:Labelled)
RETURN s.id AS `strategies.id`,
       s.kind AS `strategies.kind`,
       m.id AS `strategies.municipality.id`,
       h.id AS `strategies.holder.id`,
       COLLECT { MATCH (s)-[:ON_PLATFORM]->(p:Platform) RETURN p.id } AS `strategies.platforms.id`,
       COLLECT { MATCH (s)-[:FOR_AUDIENCE]->(a:Audience) RETURN a.id } AS `strategies.audiences.id`,
       COLLECT { MATCH (s)-[:HAS_THEME]->(t:Theme) RETURN t.id } AS `strategies.themes.id`
