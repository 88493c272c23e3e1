MATCH (c:Campaign)
RETURN c.id AS `campaigns.id`,
       COLLECT { MATCH (c)-[:IN_MUNICIPALITY]->(m) RETURN m.id } AS `campaigns.municipality.id`,
       COLLECT { MATCH (c)-[:RUN_BY]->(d) RETURN d.id } AS `campaigns.department.id`,
       c.active_label AS `campaigns.active.label`,
       COLLECT { MATCH (c)-[:ON_PLATFORM]->(p) RETURN p.id } AS `campaigns.platforms.id`,
       COLLECT { MATCH (c)-[:SERVES_DECISION]->(d) RETURN d.id } AS `campaigns.councilDecisions.id`,
       COLLECT { MATCH (c)-[:SERVES_GOAL]->(g) RETURN g.id } AS `campaigns.policyGoals.id`
