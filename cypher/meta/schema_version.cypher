// question: In which version is this graph's schema?
// in: limit
// out: version
MATCH (s:Schema {uid: 'schema'})
RETURN s.version AS version
LIMIT $limit
