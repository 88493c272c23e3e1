MATCH (d:Document)
RETURN d.id AS `documents.id`,
       d.published AS `documents.published`,
       d.language AS `documents.language`,
       d.sha256 AS `documents.sha256`,
       COLLECT { MATCH (d)-[:HAS_THEME]->(t:Theme) RETURN t.id } AS `documents.themes.id`,
       COUNT { (d)<-[:IN_DOCUMENT]-(:Citation) } AS `documents.citations.totalCount`,
       COUNT { MATCH (d)<-[:IN_DOCUMENT]-(:Citation)-[:CITES]->(g:Gap) RETURN DISTINCT g } AS `documents.gaps.totalCount`
