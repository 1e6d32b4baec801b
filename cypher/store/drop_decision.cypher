// question: Which decisions make way for those of a backup?
// in: rows [{uid}]
// out: nothing
UNWIND $rows AS row
MATCH (d:Decision {uid: row.uid})
DETACH DELETE d
