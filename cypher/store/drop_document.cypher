// question: Which document is to be forgotten with all that was read in it?
// in: rows [{uid}]
// out: nothing
UNWIND $rows AS row
MATCH (d:Document {uid: row.uid})
OPTIONAL MATCH (r:Run)-[:READS]->(d)
OPTIONAL MATCH (r)-[:OWNS]->(x)
DETACH DELETE x, r, d
