MATCH (a:Audience)
OPTIONAL MATCH (a)-[:PART_OF_AUDIENCE]->(b:Audience)
RETURN a.id AS `audiences.id`,
       a.kind AS `audiences.kind`,
       b.id AS `audiences.broader.id`,
       COLLECT { MATCH (a)<-[:FOR_AUDIENCE]-(x:Page) RETURN x.id } AS `audiences.pages.id`,
       COLLECT { MATCH (a)<-[:FOR_AUDIENCE]-(x:PolicyGoal) RETURN x.id } AS `audiences.policyGoals.id`,
       COLLECT { MATCH (a)<-[:FOR_AUDIENCE]-(x:Strategy) RETURN x.id } AS `audiences.strategies.id`,
       COLLECT { MATCH (a)<-[:FOR_AUDIENCE]-(x:Experience) RETURN x.id } AS `audiences.experiences.id`
