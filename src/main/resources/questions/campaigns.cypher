MATCH (c:Campaign)
RETURN c.id AS `campaigns.id`,
       COLLECT { MATCH (c)-[:IN_MUNICIPALITY]->(m:Municipality) RETURN m.id } AS `campaigns.municipality.id`,
       COLLECT { MATCH (c)-[:RUN_BY]->(d:Department) RETURN d.id } AS `campaigns.department.id`,
       c.active_label AS `campaigns.active.label`,
       COLLECT { MATCH (c)-[:ON_PLATFORM]->(p:Platform) RETURN p.id } AS `campaigns.platforms.id`,
       COLLECT { MATCH (c)-[:SERVES_DECISION]->(d:CouncilDecision) RETURN d.id } AS `campaigns.councilDecisions.id`,
       COLLECT { MATCH (c)-[:SERVES_GOAL]->(g:PolicyGoal) RETURN g.id } AS `campaigns.policyGoals.id`
