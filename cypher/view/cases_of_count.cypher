// question: In how many cases that the reader sees does this thing stand?
// in: uid, everywhere, countries, handling, limit
// out: count
MATCH (e:Entity {uid: $uid})
WITH e
MATCH (e)-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN count(c) AS count
LIMIT $limit
