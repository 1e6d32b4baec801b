// question: What does one document hold?
// in: uid, limit
// out: properties
MATCH (d:Document {uid: $uid})
RETURN properties(d) AS properties
LIMIT $limit
