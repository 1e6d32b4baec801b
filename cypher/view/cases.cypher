// question: Which cases may this reader see?
// in: everywhere, countries, handling, limit
// out: properties
MATCH (c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN properties(c) AS properties
ORDER BY c.uid
LIMIT $limit
