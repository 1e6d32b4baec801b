// question: What was decided about one document?
// in: subject, limit
// out: properties
MATCH (d:Decision {subject: $subject})
RETURN properties(d) AS properties
LIMIT $limit
