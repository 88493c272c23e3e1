MATCH (g:PolicyGoal) WHERE g.nature IN $natures
OPTIONAL MATCH (g)-[:HELD_BY]->(h:Labelled)
OPTIONAL MATCH (g)-[:IN_MUNICIPALITY]->(m:Municipality)
OPTIONAL MATCH (g)-[:IN_COUNTRY]->(c:Country)
RETURN g.id AS `policyGoals.id`,
       g.nature AS `policyGoals.nature`,
       h.id AS `policyGoals.holder.id`,
       m.id AS `policyGoals.municipality.id`,
       c.id AS `policyGoals.country.id`,
       COLLECT { MATCH (g)-[:HAS_THEME]->(t:Theme) RETURN t.id } AS `policyGoals.themes.id`
