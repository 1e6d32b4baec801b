// question: What do these assertions of today say, in documents that the reader sees in all their cases?
// in: uids, everywhere, countries, handling, limit
// out: properties
UNWIND $uids AS uid
MATCH (a:Assertion {uid: uid})
MATCH (d:Document {uid: a.document, run: a.run})-[:PART_OF]->(c:`Case`)
WITH a, count(c) AS there,
     sum(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN 1 ELSE 0 END) AS seen
WHERE there = seen
RETURN properties(a) AS properties
LIMIT $limit
