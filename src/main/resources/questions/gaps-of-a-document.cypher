MATCH (d:Document {id: $document})<-[:IN_DOCUMENT]-(:Citation)-[:CITES]->(g:Gap)
WITH DISTINCT d, g
RETURN d.id AS `node.id`,
       g.id AS `node.gaps.id`,
       g.kind AS `node.gaps.kind`,
       g.property AS `node.gaps.property`,
       COLLECT { MATCH (g)-[:GAP_ABOUT]->(x:Labelled) RETURN x.id } AS `node.gaps.about.id`
