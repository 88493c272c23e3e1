MATCH (p:Page)
OPTIONAL MATCH (p)-[:PAGE_ABOUT]->(x:Labelled)
RETURN p.id AS `pages.id`,
       x.id AS `pages.about.id`,
       COLLECT { MATCH (p)-[:SERVES_GOAL]->(g:PolicyGoal) RETURN g.id } AS `pages.purposes.id`,
       COLLECT { MATCH (p)-[:FOR_AUDIENCE]->(a:Audience) RETURN a.id } AS `pages.audiences.id`
