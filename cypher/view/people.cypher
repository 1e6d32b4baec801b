// question: Who stands in these cases, under which names, and in which roles in all cases that the reader sees?
// in: cases, everywhere, countries, handling, limit
// out: case, uid, name, aliases, roles
UNWIND $cases AS wanted
MATCH (a:`Case` {uid: wanted})<-[:IN_CASE]-(p:Person)
WITH a, p
MATCH (p)-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH a, p, collect(i.role) AS roles
RETURN a.uid AS case, p.uid AS uid, p.name AS name, p.aliases AS aliases, roles
LIMIT $limit
