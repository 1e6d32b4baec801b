// question: Note the version of the schema that has been laid.
// in: version, digest
// out: -
MERGE (s:Schema {uid: 'schema'})
SET s.version = $version, s.digest = $digest
