// question: What stands in several cases?
// in: everywhere, countries, handling, limit
// out: uid, cases
MATCH (e:Entity)-[i:IN_CASE]->(c:`Case`)
WHERE e.cases > 1 AND ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH e.uid AS uid, count(c) AS cases
WHERE cases > 1
RETURN uid, cases
ORDER BY uid
LIMIT $limit
