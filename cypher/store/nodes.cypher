// question: Which things of one kind are there, and what do they hold?
// in: limit
// out: uid, print
MATCH (n:{{ENTITY}})
RETURN n.uid AS uid, n.print AS print
LIMIT $limit
