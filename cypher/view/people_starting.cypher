// question: Which people that the reader may see have an id that begins so?
// in: start, everywhere, countries, handling, limit
// out: uid
MATCH (p:Person)-[:IN_CASE]->(c:`Case`)
WHERE p.uid STARTS WITH $start AND ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN DISTINCT p.uid AS uid
LIMIT $limit
