// question: What do these things do, or what are they to others, as far as the reader sees?
// in: uids, types, everywhere, countries, handling, limit
// out: source, target, type, properties, cases
UNWIND $uids AS uid
MATCH (a:Entity {uid: uid})-[r]->(b:Entity)
WHERE type(r) IN $types
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH a, r, b, collect(c.uid) AS cases
RETURN a.uid AS source, b.uid AS target, type(r) AS type, properties(r) AS properties, cases
LIMIT $limit
