// question: What was found in these readings, and which thing is it? Only for masking.
// in: runs, limit
// out: document, start, end, label, entity, kind, gazetteer
UNWIND $runs AS run
MATCH (m:Mention {run: run})
OPTIONAL MATCH (m)<-[:MENTIONED_AS]-(e:Entity)
RETURN m.document AS document, m.start AS start, m.end AS end, m.label AS label, e.uid AS entity, e.kind AS kind,
       e.gazetteer AS gazetteer
LIMIT $limit
