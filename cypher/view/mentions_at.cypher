// question: What is named at these positions today, in documents that the reader sees in all their cases?
// in: anchors, everywhere, countries, handling, limit
// out: asked, properties
UNWIND $anchors AS anchor
MATCH (m:Mention {anchor: anchor})
MATCH (d:Document {uid: m.document, run: m.run})-[:PART_OF]->(c:`Case`)
WITH anchor, m, count(c) AS there,
     sum(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN 1 ELSE 0 END) AS seen
WHERE there = seen
RETURN anchor AS asked, properties(m) AS properties
LIMIT $limit
