// question: What is tied to these things in the cases that the reader sees, but for the cases themselves?
// in: uids, types, everywhere, countries, handling, limit
// out: source, uid
UNWIND $uids AS wanted
MATCH (a:Entity {uid: wanted})-[r]-(b:Entity)
WHERE type(r) IN $types
UNWIND r.cases AS there
MATCH (c:`Case` {uid: there})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN DISTINCT a.uid AS source, b.uid AS uid
ORDER BY source, uid
LIMIT $limit
