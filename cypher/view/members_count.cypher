// question: How much stands in this case, by kind?
// in: uid, labels, everywhere, countries, handling, limit
// out: label, count
MATCH (c:`Case` {uid: $uid})<-[:IN_CASE]-(e:Entity)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
UNWIND labels(e) AS label
WITH label, count(e) AS count
WHERE label IN $labels
RETURN label, count
ORDER BY label
LIMIT $limit
