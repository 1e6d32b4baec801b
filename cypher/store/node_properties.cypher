// question: What is everything of one kind, whole?
// in: limit
// out: properties
MATCH (n:{{ENTITY}})
RETURN properties(n) AS properties
LIMIT $limit
