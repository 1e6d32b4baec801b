// question: How do things hang together by one type of relationship?
// in: rows [{uid, source, target, props}]
// out: nothing
UNWIND $rows AS row
MATCH (a:Entity {uid: row.source})
MATCH (b:Entity {uid: row.target})
MERGE (a)-[r:{{TYPE}} {uid: row.uid}]->(b)
SET r += row.props
