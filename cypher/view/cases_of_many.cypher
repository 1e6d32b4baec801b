// question: In which cases that the reader sees do these things stand?
// in: uids, everywhere, countries, handling, limit
// out: source, uid
UNWIND $uids AS wanted
MATCH (e:Entity {uid: wanted})-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN e.uid AS source, c.uid AS uid
ORDER BY source, uid
LIMIT $limit
