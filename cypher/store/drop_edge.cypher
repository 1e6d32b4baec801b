// question: Which relationships of one type between things are no longer there?
// in: rows [{uid, source}]
// out: nothing
UNWIND $rows AS row
MATCH (a:Entity {uid: row.source})-[r:{{TYPE}} {uid: row.uid}]->()
DELETE r
