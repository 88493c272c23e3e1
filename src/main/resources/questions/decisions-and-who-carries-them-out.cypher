MATCH (d:CouncilDecision)
OPTIONAL MATCH (d)-[:DECIDED_BY]->(b:Organisation)
OPTIONAL MATCH (d)-[:IN_MUNICIPALITY]->(m:Municipality)
RETURN d.id AS `councilDecisions.id`,
       d.decided AS `councilDecisions.decided`,
       b.id AS `councilDecisions.body.id`,
       m.id AS `councilDecisions.municipality.id`,
       COLLECT { MATCH (d)-[:CARRIED_OUT_BY]->(x:Department) RETURN x.id } AS `councilDecisions.departments.id`,
       COLLECT { MATCH (d)-[:USES_PAGE]->(x:Page) RETURN x.id } AS `councilDecisions.pages.id`,
       COLLECT { MATCH (d)<-[:GAP_ABOUT]-(x:Gap) RETURN x.id } AS `councilDecisions.gaps.id`
