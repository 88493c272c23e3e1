MATCH (d:Document {id: $document})<-[:IN_DOCUMENT]-(z:Citation)-[:CITES]->(x:Labelled)
RETURN d.id AS `node.id`,
       z.id AS `node.citations.id`,
       z.lines_from AS `node.citations.lines.from`,
       z.lines_to AS `node.citations.lines.to`,
       x.id AS `node.citations.subject.id`,
       z.supports AS `node.citations.supports`,
       z.printed AS `node.citations.printed`,
       z.basis AS `node.citations.basis`
