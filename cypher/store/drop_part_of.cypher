// question: Which documents no longer belong to a case?
// in: rows [{uid, source}]
// out: nothing
UNWIND $rows AS row
MATCH (a:Document {uid: row.source})-[r:PART_OF {uid: row.uid}]->()
DELETE r
