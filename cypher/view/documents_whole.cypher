// question: Which of these documents does the reader see in all their cases?
// in: uids, everywhere, countries, handling, limit
// out: uid, run
UNWIND $uids AS uid
MATCH (d:Document {uid: uid})-[:PART_OF]->(c:`Case`)
WITH d, count(c) AS there,
     sum(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN 1 ELSE 0 END) AS seen
WHERE there = seen
RETURN d.uid AS uid, d.run AS run
LIMIT $limit
