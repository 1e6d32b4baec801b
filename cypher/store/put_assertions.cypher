// question: What did a run read as said?
// in: rows [{uid, run, props}]
// out: nothing
UNWIND $rows AS row
MATCH (r:Run {uid: row.run})
MERGE (a:Assertion {uid: row.uid})
SET a += row.props
MERGE (r)-[:OWNS]->(a)
