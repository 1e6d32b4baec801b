// question: Who stands in these cases, under which names?
// in: cases, everywhere, countries, handling, limit
// out: case, uid, name, aliases
UNWIND $cases AS wanted
MATCH (c:`Case` {uid: wanted})<-[:IN_CASE]-(p:Person)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN c.uid AS case, p.uid AS uid, p.name AS name, p.aliases AS aliases
LIMIT $limit
