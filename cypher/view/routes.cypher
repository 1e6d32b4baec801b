// question: Which journeys do these cases tell of?
// in: cases, everywhere, countries, handling, limit
// out: case, properties, link
UNWIND $cases AS wanted
MATCH (c:`Case` {uid: wanted})-[h:HAS_ROUTE]->(r:Route)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN c.uid AS case, properties(r) AS properties, h.uid AS link
LIMIT $limit
