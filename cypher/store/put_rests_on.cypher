// question: Which mentions carry an assertion?
// in: rows [{uid, mention}]
// out: nothing
UNWIND $rows AS row
MATCH (a:Assertion {uid: row.uid})
MATCH (m:Mention {uid: row.mention})
MERGE (a)-[:RESTS_ON]->(m)
