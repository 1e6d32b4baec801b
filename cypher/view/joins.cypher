// question: Why are the mentions of this thing taken for one? Of positions, which are filtered when they are read.
// in: uid, everywhere, countries, handling, limit
// out: joins
MATCH (e:Entity {uid: $uid})-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN DISTINCT e.joins AS joins
LIMIT $limit
