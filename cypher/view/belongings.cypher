// question: Which numbers, addresses, accounts and documents belong to these people? Only for hiding them.
// in: uids, limit
// out: uid, value, norm, name, aliases
UNWIND $uids AS uid
MATCH (p:Person {uid: uid})-[r]->(v:Entity)
WHERE type(r) IN ['USES_PHONE', 'HAS_DOCUMENT', 'USES_EMAIL', 'USES_ACCOUNT']
RETURN p.uid AS uid, v.uid AS value, v.norm AS norm, v.name AS name, v.aliases AS aliases
LIMIT $limit
