// question: How much waits for a person, whose documents the reader sees in all their cases?
// in: everywhere, countries, handling, limit
// out: waiting
MATCH (c:Review)
WHERE c.decided = false AND ($everywhere OR c.country IN $countries) AND c.handling IN $handling
  AND ($everywhere OR all(country IN c.countries WHERE country IN $countries))
RETURN count(c) AS waiting
LIMIT $limit
