// question: Which things of one kind are known?
// in: rows [{uid, props}]
// out: nothing
UNWIND $rows AS row
MERGE (n:{{ENTITY}} {uid: row.uid})
SET n:Entity, n += row.props
