// question: What waits for a person, whose documents the reader sees in all their cases?
// in: kinds, after, everywhere, countries, handling, limit
// out: properties
MATCH (r:Review)
WHERE r.sort > $after AND r.decided = false AND r.kind IN $kinds
WITH r
UNWIND r.cases AS wanted
MATCH (c:`Case` {uid: wanted})
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH r, count(c) AS seen
WHERE seen = size(r.cases)
RETURN properties(r) AS properties
ORDER BY properties.sort
LIMIT $limit
