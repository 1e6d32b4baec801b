// question: How many people does the reader see by their role, of these countries?
// in: lands, everywhere, countries, handling, limit
// out: value, count
MATCH (e:Person)-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
  AND (size($lands) = 0 OR c.country IN $lands)
RETURN i.role AS value, count(DISTINCT e.uid) AS count
LIMIT $limit
