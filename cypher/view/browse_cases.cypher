// question: Which cases does the reader see, of these countries? A page of them.
// in: after, lands, everywhere, countries, handling, limit
// out: uid
MATCH (c:`Case`)
WHERE c.uid > $after AND ($everywhere OR c.country IN $countries) AND c.handling IN $handling
  AND (size($lands) = 0 OR c.country IN $lands)
RETURN c.uid AS uid
ORDER BY uid
LIMIT $limit
