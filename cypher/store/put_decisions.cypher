// question: What was decided?
// in: rows [{uid, props}]
// out: nothing
UNWIND $rows AS row
MERGE (d:Decision {uid: row.uid})
ON CREATE SET d += row.props
