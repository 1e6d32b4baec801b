// question: How much is tied to this thing in the cases that the reader sees, by relationship and kind?
// in: uid, types, labels, everywhere, countries, handling, limit
// out: type, label, count
MATCH (a:Entity {uid: $uid})-[r]-(b:Entity)
WHERE type(r) IN $types
WITH a, b, r
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
UNWIND labels(b) AS label
WITH type(r) AS type, label, count(DISTINCT b.uid) AS count
WHERE label IN $labels
RETURN type, label, count
ORDER BY type, label
LIMIT $limit
