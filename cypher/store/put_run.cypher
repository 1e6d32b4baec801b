// question: Which extractor read which document?
// in: rows [{uid, document, props}]
// out: nothing
UNWIND $rows AS row
MATCH (d:Document {uid: row.document})
MERGE (r:Run {uid: row.uid})
SET r += row.props
MERGE (r)-[:READS]->(d)
