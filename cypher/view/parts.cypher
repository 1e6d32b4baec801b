// question: What is the part of these things in these cases?
// in: uids, cases, everywhere, countries, handling, limit
// out: uid, case, part
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})-[i:IN_CASE]->(c:`Case`)
WHERE c.uid IN $cases AND ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN e.uid AS uid, c.uid AS case, properties(i) AS part
LIMIT $limit
