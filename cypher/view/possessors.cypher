// question: Whose are these numbers, addresses, accounts and documents? Only for hiding them.
// in: uids, limit
// out: value, uid
UNWIND $uids AS uid
MATCH (v:Entity {uid: uid})<-[r]-(p:Person)
WHERE type(r) IN ['USES_PHONE', 'HAS_DOCUMENT', 'USES_EMAIL', 'USES_ACCOUNT']
RETURN DISTINCT v.uid AS value, p.uid AS uid
LIMIT $limit
