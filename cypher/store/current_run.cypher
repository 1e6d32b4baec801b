// question: Which run of these documents is current?
// in: uids, limit
// out: uid, run
UNWIND $uids AS uid
MATCH (d:Document {uid: uid})
RETURN d.uid AS uid, d.run AS run
LIMIT $limit
