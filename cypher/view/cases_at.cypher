// question: Which of these cases may this reader see?
// in: uids, everywhere, countries, handling, limit
// out: properties
UNWIND $uids AS uid
MATCH (c:`Case` {uid: uid})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN properties(c) AS properties
LIMIT $limit
