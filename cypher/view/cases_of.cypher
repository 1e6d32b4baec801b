// question: In which cases that the reader sees does this thing stand? A page of them.
// in: uid, skip, everywhere, countries, handling, limit
// out: uid
MATCH (e:Entity {uid: $uid})-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN c.uid AS uid
ORDER BY uid
SKIP $skip
LIMIT $limit
