// question: Which roles do these people have in the cases that the reader sees?
// in: uids, everywhere, countries, handling, limit
// out: uid, case, role
UNWIND $uids AS uid
MATCH (p:Person {uid: uid})-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN p.uid AS uid, c.uid AS case, i.role AS role
LIMIT $limit
