// question: Which roles do these people have in the cases that the reader sees?
// in: uids, everywhere, countries, handling, limit
// out: uid, roles
UNWIND $uids AS uid
MATCH (p:Person {uid: uid})-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH p, collect(i.role) AS roles
RETURN p.uid AS uid, roles
LIMIT $limit
