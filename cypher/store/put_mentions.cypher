// question: What did a run find in its document?
// in: rows [{uid, run, props}]
// out: nothing
UNWIND $rows AS row
MATCH (r:Run {uid: row.run})
MERGE (m:Mention {uid: row.uid})
SET m += row.props
MERGE (r)-[:OWNS]->(m)
