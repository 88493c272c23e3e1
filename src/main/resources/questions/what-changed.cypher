// The versions that begin or end with the published release. An entity that got another id is two here: one that went, one that came.
MATCH (p:Published)
MATCH (e:Entity) WHERE e.from = p.number OR e.until = p.number
WITH e, e.from = p.number AS began, coalesce(head([(e)-[:CITES]->(s:Entity) | s.id]), e.id) AS subject
WITH e.id AS id, e.type AS type, subject, collect(began) AS began
WITH id, type, subject, CASE WHEN NOT true IN began THEN 'REMOVED' WHEN false IN began THEN 'CHANGED' ELSE 'ADDED' END AS kind
WHERE kind IN $kinds
RETURN kind AS `changes.kind`, id AS `changes.entity.entityId`,
  CASE WHEN kind <> 'REMOVED' THEN id END AS `changes.entity.now.id`
ORDER BY subject, subject <> id, id
LIMIT 100
