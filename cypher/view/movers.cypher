// question: Who moved people on these journeys?
// in: routes, everywhere, countries, handling, limit
// out: route, uid, link
UNWIND $routes AS route
MATCH (c:`Case`)-[:HAS_ROUTE]->(r:Route {uid: route})-[m:MOVED_BY]->(p:Person)
WHERE ($everywhere OR c.country IN $countries) AND c.handling IN $handling
RETURN DISTINCT r.uid AS route, p.uid AS uid, m.uid AS link
LIMIT $limit
