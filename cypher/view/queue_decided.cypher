// question: What was decided, newest first, about documents that the reader sees in all their cases?
// in: kinds, before, everywhere, countries, handling, limit
// out: properties
MATCH (r:Review)
WHERE r.sort < $before AND r.decided = true AND r.kind IN $kinds
WITH r
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH r, count(c) AS seen
WHERE seen = size(r.cases)
RETURN properties(r) AS properties
ORDER BY properties.sort DESC
LIMIT $limit
