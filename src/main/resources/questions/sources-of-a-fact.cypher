MATCH (x:Labelled {id: $id})<-[:CITES]-(z:Citation)-[:IN_DOCUMENT]->(d:Document)
RETURN x.id AS `node.id`,
       z.id AS `node.citations.id`,
       d.id AS `node.citations.document.id`,
       z.lines_from AS `node.citations.lines.from`,
       z.lines_to AS `node.citations.lines.to`,
       z.printed AS `node.citations.printed`,
       z.basis AS `node.citations.basis`
