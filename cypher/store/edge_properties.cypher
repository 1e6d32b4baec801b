// question: What is every relationship of one type, whole?
// in: limit
// out: source, target, properties
MATCH (a)-[r:{{TYPE}}]->(b)
WHERE r.uid IS NOT NULL
RETURN a.uid AS source, b.uid AS target, properties(r) AS properties
LIMIT $limit
