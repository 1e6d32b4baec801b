// question: Which document was read, and which run of it is current?
// in: rows [{uid, props}]
// out: nothing
UNWIND $rows AS row
MERGE (d:Document {uid: row.uid})
SET d += row.props
