MATCH (e:Event)
MATCH (e)<-[:FOR_EVENT]-(s:Spend)
RETURN e.id AS `events.id`,
       e.kind AS `events.kind`,
       s.id AS `events.spends.id`,
       s.amount_value AS `events.spends.amount.value`,
       s.amount_status AS `events.spends.amount.status`
