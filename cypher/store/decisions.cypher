// question: What was decided, in whatever order?
// in: limit
// out: properties
MATCH (d:Decision)
RETURN properties(d) AS properties
LIMIT $limit
