// question: Which thing has, or once had, this id?
// in: id, words, everywhere, countries, handling, limit
// out: uid
CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node, score
WHERE $id IN node.ids
MATCH (node)-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN DISTINCT node.uid AS uid
LIMIT $limit
