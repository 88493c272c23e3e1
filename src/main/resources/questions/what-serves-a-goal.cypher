MATCH (g:PolicyGoal)
RETURN g.id AS `policyGoals.id`,
       COLLECT { MATCH (g)<-[:SERVES_GOAL]-(x:CouncilDecision) RETURN x.id } AS `policyGoals.councilDecisions.id`,
       COLLECT { MATCH (g)<-[:SERVES_GOAL]-(x:Campaign) RETURN x.id } AS `policyGoals.campaigns.id`,
       COLLECT { MATCH (g)<-[:SERVES_GOAL]-(x:Page) RETURN x.id } AS `policyGoals.pages.id`,
       COLLECT { MATCH (g)<-[:SERVES_GOAL]-(x:Event) RETURN x.id } AS `policyGoals.events.id`,
       COLLECT { MATCH (g)<-[:SERVES_GOAL]-(x:Spend) RETURN x.id } AS `policyGoals.spends.id`
