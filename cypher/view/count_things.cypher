// question: How many things stand in the cases that the reader sees, by kind?
// in: everywhere, countries, handling, limit
// out: labels, things
MATCH (e:Entity)-[:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH DISTINCT e
RETURN labels(e) AS labels, count(e) AS things
LIMIT $limit
