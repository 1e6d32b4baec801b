// question: Which things stand in these cases?
// in: cases, everywhere, countries, handling, limit
// out: source, uid
UNWIND $cases AS wanted
MATCH (c:`Case` {uid: wanted})<-[:IN_CASE]-(e:Entity)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN c.uid AS source, e.uid AS uid
ORDER BY source, uid
LIMIT $limit
