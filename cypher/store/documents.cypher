// question: Which documents are there, and which run of each is current? Texts stay where they are.
// in: limit
// out: uid, original, name, path, suffix, media_type, language, notes, run
MATCH (d:Document)
RETURN d.uid AS uid, d.original AS original, d.name AS name, d.path AS path, d.suffix AS suffix, d.media_type AS media_type,
       d.language AS language, d.notes AS notes, d.run AS run
LIMIT $limit
