// question: Where is a thing named?
// in: rows [{uid, source, target, props}]
// out: nothing
UNWIND $rows AS row
MATCH (a:Entity {uid: row.source})
MATCH (b:Mention {uid: row.target})
MERGE (a)-[r:MENTIONED_AS {uid: row.uid}]->(b)
SET r += row.props
