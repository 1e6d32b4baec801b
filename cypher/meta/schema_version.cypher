// question: In which version is this graph's schema, and made of which statements?
// in: limit
// out: version, digest
MATCH (s:Schema {uid: 'schema'})
RETURN s.version AS version, s.digest AS digest
LIMIT $limit
