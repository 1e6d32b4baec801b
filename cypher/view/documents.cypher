// question: Which of these documents may this reader see, under which cases?
// in: uids, everywhere, countries, handling, limit
// out: properties, case, reference
UNWIND $uids AS uid
MATCH (d:Document {uid: uid})-[:PART_OF]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN properties(d) AS properties, c.uid AS case, c.reference AS reference
ORDER BY c.uid
LIMIT $limit
