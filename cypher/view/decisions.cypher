// question: What do these decisions say, on documents that the reader sees in all their cases?
// in: uids, everywhere, countries, handling, limit
// out: properties
UNWIND $uids AS uid
MATCH (d:Decision {uid: uid})
UNWIND d.documents AS wanted
MATCH (f:Document {uid: wanted})-[:PART_OF]->(c:`Case`)
WITH d, count(c) AS there,
     sum(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN 1 ELSE 0 END) AS seen
WHERE there = seen
RETURN properties(d) AS properties
LIMIT $limit
