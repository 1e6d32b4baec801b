// question: What is tied to this thing in the cases that the reader sees, but for the cases themselves? A page of it.
// in: uid, types, labels, skip, everywhere, countries, handling, limit
// out: uid, type, label
MATCH (a:Entity {uid: $uid})-[r]-(b:Entity)
WHERE type(r) IN $types
WITH a, b, r
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
UNWIND labels(b) AS label
WITH b.uid AS uid, label, min(type(r)) AS type
WHERE label IN $labels
RETURN uid, type, label
ORDER BY type, label, uid
SKIP $skip
LIMIT $limit
