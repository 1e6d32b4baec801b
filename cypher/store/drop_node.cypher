// question: Which things of one kind are no longer there?
// in: rows [{uid}]
// out: nothing
UNWIND $rows AS row
MATCH (n:{{ENTITY}} {uid: row.uid})
DETACH DELETE n
