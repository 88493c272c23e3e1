// What it and the units below it spent, each spend once; what is part of another spend is not counted beside it.
MATCH (d:Department)
OPTIONAL MATCH (d)<-[:UNIT_OF*0..]-(:Department)<-[:PAID_BY]-(s:Spend)
  WHERE NOT (s)-[:PART_OF_SPEND]->() AND s.amount_currency IS NOT NULL AND s.amount_status = 'ACTUAL'
WITH d, s.amount_currency AS currency, collect(DISTINCT s) AS spends
RETURN d.id AS `departments.id`,
       CASE WHEN currency IS NULL THEN [] ELSE [currency] END AS `departments.spendTotals.currency`,
       CASE WHEN currency IS NULL THEN [] ELSE [reduce(sum = 0, s IN spends | sum + s.amount_min)] END
         AS `departments.spendTotals.amount.min`,
       CASE WHEN currency IS NULL THEN [] ELSE [size(spends)] END AS `departments.spendTotals.spendCount`
