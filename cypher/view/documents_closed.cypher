// question: Which of these documents also tell of a case above the reader's clearance?
// in: uids, handling, limit
// out: uid
UNWIND $uids AS uid
MATCH (d:Document {uid: uid})-[:PART_OF]->(c:`Case`)
WHERE NOT c.handling IN $handling
RETURN DISTINCT d.uid AS uid
LIMIT $limit
