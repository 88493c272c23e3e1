MATCH (c:Campaign {id: $campaign})<-[:FOR_CAMPAIGN]-(s:Spend)<-[:CITES]-(z:Citation)-[:IN_DOCUMENT]->(d:Document)
  WHERE coalesce(s.amount_status, 'ACTUAL') = 'ACTUAL'
RETURN c.id AS `node.id`,
       s.id AS `node.cost.spends.id`,
       s.amount_value AS `node.cost.spends.amount.value`,
       z.id AS `node.cost.spends.citations.id`,
       d.id AS `node.cost.spends.citations.document.id`,
       z.lines_from AS `node.cost.spends.citations.lines.from`,
       z.lines_to AS `node.cost.spends.citations.lines.to`,
       z.basis AS `node.cost.spends.citations.basis`
