// question: Which relationships of one type are there between things?
// in: limit
// out: uid, print, source
MATCH (a:Entity)-[r:{{TYPE}}]->()
RETURN r.uid AS uid, r.print AS print, a.uid AS source
LIMIT $limit
