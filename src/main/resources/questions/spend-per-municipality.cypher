// Those that have any spend, with what was spent: no plan, and no part beside its whole.
MATCH (m:Municipality)
MATCH (any:Spend)
  WHERE (any)-[:IN_MUNICIPALITY]->(m) OR (any)-[:PAID_BY]->(:Department)-[:UNIT_OF*0..]->(:Department)-[:IN_MUNICIPALITY]->(m)
WITH m, collect(DISTINCT any) AS all
WITH m, [s IN all WHERE NOT EXISTS { (s)-[:PART_OF_SPEND]->() } AND s.amount_currency IS NOT NULL
         AND s.amount_status = 'ACTUAL'] AS counted
UNWIND CASE WHEN counted = [] THEN [null] ELSE counted END AS s
WITH m, s.amount_currency AS currency, collect(s) AS spends
RETURN m.id AS `municipalities.id`,
       currency AS `municipalities.spendTotals.currency`,
       CASE WHEN currency IS NULL THEN null ELSE reduce(sum = 0, s IN spends | sum + s.amount_min) END
         AS `municipalities.spendTotals.amount.min`,
       CASE WHEN currency IS NULL THEN null ELSE size(spends) END AS `municipalities.spendTotals.spendCount`,
       [s IN spends | s.id] AS `municipalities.spendTotals.spends.id`
