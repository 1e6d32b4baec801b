// question: How much waits for a person, whose documents the reader sees in all their cases?
// in: everywhere, countries, handling, limit
// out: waiting
MATCH (r:Review)
WHERE r.decided = false
WITH r
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH r, count(c) AS seen
WHERE seen = size(r.cases)
RETURN count(r) AS waiting
LIMIT $limit
