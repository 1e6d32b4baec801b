// question: Who uses these values, in the cases that the reader sees?
// in: uids, types, everywhere, countries, handling, limit
// out: uid, user, labels, kind, type
UNWIND $uids AS uid
MATCH (v:Entity {uid: uid})<-[r]-(p:Entity)
WHERE type(r) IN $types
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN v.uid AS uid, p.uid AS user, labels(p) AS labels, p.kind AS kind, type(r) AS type
LIMIT $limit
