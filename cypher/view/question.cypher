// question: Which fact or join has this id, if the reader sees its documents in all their cases?
// in: uids, everywhere, countries, handling, limit
// out: properties
UNWIND $uids AS uid
MATCH (r:Review {uid: uid})
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH r, count(c) AS seen
WHERE seen = size(r.cases)
RETURN properties(r) AS properties
LIMIT $limit
