// question: Which stretches do these journeys have, from where to where?
// in: routes, everywhere, countries, handling, limit
// out: route, uid, order, link, place, name, country, kind, gazetteer, latitude, longitude, direction, end
UNWIND $routes AS route
MATCH (c:`Case`)-[:HAS_ROUTE]->(r:Route {uid: route})-[h:HAS_LEG]->(l:Leg)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
OPTIONAL MATCH (l)-[d]->(p:Place)
RETURN DISTINCT r.uid AS route, l.uid AS uid, l.order AS order, h.uid AS link, p.uid AS place, p.name AS name,
       p.country AS country, p.kind AS kind, p.gazetteer AS gazetteer, p.latitude AS latitude,
       p.longitude AS longitude, type(d) AS direction, d.uid AS end
LIMIT $limit
