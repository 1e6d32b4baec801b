// question: What did these runs find?
// in: runs, limit
// out: properties
UNWIND $runs AS run
MATCH (m:Mention {run: run})
RETURN properties(m) AS properties
LIMIT $limit
