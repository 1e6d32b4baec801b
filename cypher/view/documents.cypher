// question: What stands in these documents, and under which cases does the reader see them? None of a case above his clearance.
// in: uids, everywhere, countries, handling, limit
// out: properties, cases, references, there
UNWIND $uids AS uid
MATCH (d:Document {uid: uid})-[:PART_OF]->(c:`Case`)
WITH d, count(c) AS there, sum(CASE WHEN c.handling IN $handling THEN 0 ELSE 1 END) AS closed,
     collect(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN c.uid END) AS cases,
     collect(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN c.reference END) AS references
WHERE closed = 0 AND size(cases) > 0
RETURN properties(d) AS properties, cases, references, there
LIMIT $limit
