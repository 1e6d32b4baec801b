// question: Which readings of documents are these?
// in: runs, limit
// out: properties
UNWIND $runs AS run
MATCH (r:Run {uid: run})
RETURN properties(r) AS properties
LIMIT $limit
