// question: How many things of one kind are there?
// in: limit
// out: count
MATCH (n:{{ENTITY}})
RETURN count(n) AS count
LIMIT $limit
