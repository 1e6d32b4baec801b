// question: Which original file holds this document, if the reader sees every case of all that the file holds?
// in: uid, everywhere, countries, handling, limit
// out: sha256, media_type, suffix, path
MATCH (d:`Document` {uid: $uid})
MATCH (o:`Document` {original: d.original})-[:PART_OF]->(c:`Case`)
WITH d, count(c) AS there,
     sum(CASE WHEN ($everywhere OR c.country IN $countries) AND c.handling IN $handling THEN 1 ELSE 0 END) AS seen
WHERE there = seen
RETURN d.original AS sha256, d.media_type AS media_type, d.suffix AS suffix, d.path AS path
LIMIT $limit
