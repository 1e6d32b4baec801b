// question: What stands in these cases?
// in: cases, everywhere, countries, handling, limit
// out: case, uid, part
UNWIND $cases AS wanted
MATCH (c:`Case` {uid: wanted})<-[i:IN_CASE]-(e:Entity)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN c.uid AS case, e.uid AS uid, properties(i) AS part
LIMIT $limit
