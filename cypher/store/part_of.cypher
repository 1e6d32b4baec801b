// question: Which documents belong to which cases today?
// in: limit
// out: uid, print, source
MATCH (a:Document)-[r:PART_OF]->()
RETURN r.uid AS uid, r.print AS print, a.uid AS source
LIMIT $limit
