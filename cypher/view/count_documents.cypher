// question: How many documents does the reader see?
// in: everywhere, countries, handling, limit
// out: documents
MATCH (d:`Document`)-[:PART_OF]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN count(DISTINCT d.uid) AS documents
LIMIT $limit
