// question: What is found today in these documents, if the reader sees them in all their cases?
// in: uids, everywhere, countries, handling, limit
// out: properties
UNWIND $uids AS uid
MATCH (d:Document {uid: uid})-[:PART_OF]->(c:`Case`)
WITH d, count(c) AS there,
     sum(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN 1 ELSE 0 END) AS seen
WHERE there = seen
MATCH (m:Mention {run: d.run})
RETURN properties(m) AS properties
LIMIT $limit
