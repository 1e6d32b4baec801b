// question: Where does it say so? The documents are filtered when they are read.
// in: uids, limit
// out: uid, document, start, end
UNWIND $uids AS uid
MATCH (a:Assertion {uid: uid})
RETURN a.uid AS uid, a.document AS document, a.start AS start, a.end AS end
LIMIT $limit
