// question: Under which references does this reader see cases?
// in: everywhere, countries, handling, limit
// out: uid, reference
MATCH (c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN c.uid AS uid, c.reference AS reference
ORDER BY uid
LIMIT $limit
