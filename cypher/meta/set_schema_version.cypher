// question: Note the version of the schema that has been laid.
// in: version
// out: -
MERGE (s:Schema {uid: 'schema'})
SET s.version = $version
