// question: Which things that the reader may see answer to these words?
// in: words, everywhere, countries, handling, limit
// out: uid, score, case
CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score
MATCH (node)-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN node.uid AS uid, score AS score, c.uid AS case
ORDER BY score DESC, uid
LIMIT $limit
