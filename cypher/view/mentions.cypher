// question: Where do these mentions stand? The documents are filtered when they are read.
// in: uids, limit
// out: uid, document, start, end, text
UNWIND $uids AS uid
MATCH (m:Mention {uid: uid})
RETURN m.uid AS uid, m.document AS document, m.start AS start, m.end AS end, m.text AS text
LIMIT $limit
