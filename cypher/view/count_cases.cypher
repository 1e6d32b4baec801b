// question: How many cases does the reader see, by country?
// in: everywhere, countries, handling, limit
// out: country, cases
MATCH (c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN c.country AS country, count(c) AS cases
ORDER BY country
LIMIT $limit
