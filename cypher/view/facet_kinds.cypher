// question: How many things does the reader see by kind, of these countries and in these roles?
// in: lands, roles, everywhere, countries, handling, limit
// out: value, count
MATCH (e:Entity)-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
  AND (size($lands) = 0 OR c.country IN $lands) AND (size($roles) = 0 OR i.role IN $roles)
WITH DISTINCT e
UNWIND labels(e) AS value
RETURN value, count(e) AS count
LIMIT $limit
