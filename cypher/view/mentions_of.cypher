// question: Where are these things named, in documents that the reader sees in all their cases?
// in: uids, everywhere, countries, handling, limit
// out: asked, properties
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})-[:MENTIONED_AS]->(m:Mention)
MATCH (d:Document {uid: m.document, run: m.run})-[:PART_OF]->(c:`Case`)
WITH uid, m, count(c) AS there,
     sum(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN 1 ELSE 0 END) AS seen
WHERE there = seen
RETURN uid AS asked, properties(m) AS properties
LIMIT $limit
