// question: What are these things, and in which cases that the reader sees do they stand, in which roles?
// in: uids, everywhere, countries, handling, limit
// out: uid, labels, name, aliases, norm, country, kind, gazetteer, handling, mentions, count, birthDate, gender, nationality, suffix, town, latitude, longitude, cases, roles, lands, codes
UNWIND $uids AS uid
MATCH (e:Entity {uid: uid})-[i:IN_CASE]->(c:`Case`)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
WITH e, collect(c.uid) AS cases, collect(i.role) AS roles, collect(DISTINCT c.country) AS lands,
     collect(DISTINCT c.handling) AS codes
RETURN e.uid AS uid, labels(e) AS labels, e.name AS name, e.aliases AS aliases, e.norm AS norm, e.country AS country,
       e.kind AS kind, e.gazetteer AS gazetteer, e.handling AS handling, e.mentions AS mentions, e.cases AS count,
       e.birthDate AS birthDate, e.gender AS gender, e.nationality AS nationality, e.suffix AS suffix, e.town AS town,
       e.latitude AS latitude, e.longitude AS longitude, cases, roles, lands, codes
LIMIT $limit
