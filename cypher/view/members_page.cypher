// question: What stands in this case, of these kinds? A page of it.
// in: uid, labels, skip, everywhere, countries, handling, limit
// out: uid, label
MATCH (c:`Case` {uid: $uid})<-[:IN_CASE]-(e:Entity)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
UNWIND labels(e) AS label
WITH e.uid AS uid, label
WHERE label IN $labels
RETURN uid, label
ORDER BY label, uid
SKIP $skip
LIMIT $limit
