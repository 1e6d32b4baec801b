// question: How many things does the reader see by the country of their cases, of these kinds and in these roles?
// in: kinds, roles, everywhere, countries, handling, limit
// out: value, count
MATCH (e:Entity)-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
  AND any(label IN labels(e) WHERE label IN $kinds) AND (size($roles) = 0 OR i.role IN $roles)
RETURN c.country AS value, count(DISTINCT e.uid) AS count
LIMIT $limit
