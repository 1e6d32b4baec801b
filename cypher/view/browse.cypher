// question: Which things of this kind does the reader see, of these countries and in these roles? A page of them.
// in: after, lands, roles, everywhere, countries, handling, limit
// out: uid
MATCH (e:{{KIND}})-[i:IN_CASE]->(c:`Case`)
WHERE e.uid > $after AND ($everywhere OR c.country IN $countries) AND c.handling IN $handling
  AND (size($lands) = 0 OR c.country IN $lands) AND (size($roles) = 0 OR i.role IN $roles)
RETURN DISTINCT e.uid AS uid
ORDER BY uid
LIMIT $limit
