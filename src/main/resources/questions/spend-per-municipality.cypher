MATCH (m:Municipality)
MATCH (s:Spend)
  WHERE ((s)-[:IN_MUNICIPALITY]->(m) OR (s)-[:PAID_BY]->(:Department)-[:UNIT_OF*0..]->(:Department)-[:IN_MUNICIPALITY]->(m))
    AND NOT (s)-[:PART_OF_SPEND]->() AND s.amount_currency IS NOT NULL
WITH m, s.amount_currency AS currency, collect(DISTINCT s) AS spends
RETURN m.id AS `municipalities.id`,
       currency AS `municipalities.spendTotals.currency`,
       CASE WHEN currency IS NULL THEN null ELSE reduce(sum = 0, s IN spends | sum + s.amount_min) END
         AS `municipalities.spendTotals.amount.min`,
       CASE WHEN currency IS NULL THEN null ELSE size(spends) END AS `municipalities.spendTotals.spendCount`,
       [s IN spends | s.id] AS `municipalities.spendTotals.spends.id`
