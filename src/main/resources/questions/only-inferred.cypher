MATCH (x:Labelled)<-[:CITES]-(z:Citation {basis: 'INFERRED'})-[:IN_DOCUMENT]->(d:Document)
RETURN z.id AS `citations.id`,
       x.id AS `citations.subject.id`,
       d.id AS `citations.document.id`,
       z.supports AS `citations.supports`,
       z.lines_from AS `citations.lines.from`,
       z.lines_to AS `citations.lines.to`
