// question: Which things and cases that the reader may see answer to these words?
// in: words, everywhere, countries, handling, limit
// out: uid, score
CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score
OPTIONAL MATCH (node)-[:IN_CASE]->(d:`Case`)
WITH node, score, coalesce(d, node) AS c
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN DISTINCT node.uid AS uid, score AS score
ORDER BY score DESC, uid
LIMIT $limit
