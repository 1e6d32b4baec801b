// question: Which of these things stand in a case that the reader sees?
// in: uids, everywhere, countries, handling, limit
// out: uid
UNWIND $uids AS wanted
MATCH (e:Entity {uid: wanted})-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN DISTINCT e.uid AS uid
LIMIT $limit
