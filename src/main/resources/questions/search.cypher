// The entities with a name that holds the text; the search knows inflected forms, misspellings and other texts besides.
MATCH (x:Labelled)-[:HAS_NAMES]->(n:LocalName)
WHERE toLower(n.text) CONTAINS toLower($text) AND any(type IN $types WHERE replace(type, '_', '') = toUpper(x.type))
RETURN DISTINCT x.id AS `search.id`
