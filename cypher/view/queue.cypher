// question: What waits for a person, whose documents the reader sees in all their cases?
// in: kinds, after, everywhere, countries, handling, limit
// out: properties, sort
MATCH (c:Review)
WHERE c.sort > $after AND c.decided = false AND c.kind IN $kinds
  AND ($everywhere OR c.country IN $countries) AND c.handling IN $handling
  AND ($everywhere OR all(country IN c.countries WHERE country IN $countries))
RETURN properties(c) AS properties, c.sort AS sort
ORDER BY sort
LIMIT $limit
