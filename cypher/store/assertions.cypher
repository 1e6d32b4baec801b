// question: What did these runs read as said?
// in: runs, limit
// out: properties
UNWIND $runs AS run
MATCH (a:Assertion {run: run})
RETURN properties(a) AS properties
LIMIT $limit
