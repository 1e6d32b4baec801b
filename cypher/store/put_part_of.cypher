// question: Which document belongs to which case?
// in: rows [{uid, source, target, props}]
// out: nothing
UNWIND $rows AS row
MATCH (a:Document {uid: row.source})
MATCH (b:Entity {uid: row.target})
MERGE (a)-[r:PART_OF {uid: row.uid}]->(b)
SET r += row.props
