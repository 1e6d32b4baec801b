// question: What are these things, and what is their part in each case that the reader sees?
// in: uids, everywhere, countries, handling, limit
// out: uid, labels, properties, cases, parts, lands
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH e, collect(c.uid) AS cases, collect(properties(i)) AS parts,
     collect(DISTINCT c.country) AS lands
RETURN e.uid AS uid, labels(e) AS labels, properties(e) AS properties, cases, parts, lands
LIMIT $limit
