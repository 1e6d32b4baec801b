// Both engines. The constraint on the supertype makes `uid` unique over all entity labels, and
// `MATCH (n:Entity {uid: $uid})` an index seek. On ArcadeDB it is inherited by every label.
CREATE CONSTRAINT entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT document_uid IF NOT EXISTS FOR (n:`Document`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT run_uid IF NOT EXISTS FOR (n:`Run`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT mention_uid IF NOT EXISTS FOR (n:`Mention`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT assertion_uid IF NOT EXISTS FOR (n:`Assertion`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT decision_uid IF NOT EXISTS FOR (n:`Decision`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT schema_uid IF NOT EXISTS FOR (n:`Schema`) REQUIRE n.uid IS UNIQUE;

CREATE INDEX mention_document IF NOT EXISTS FOR (n:`Mention`) ON (n.document);
CREATE INDEX mention_anchor IF NOT EXISTS FOR (n:`Mention`) ON (n.anchor);
CREATE INDEX mention_run IF NOT EXISTS FOR (n:`Mention`) ON (n.run);
CREATE INDEX assertion_document IF NOT EXISTS FOR (n:`Assertion`) ON (n.document);
CREATE INDEX assertion_run IF NOT EXISTS FOR (n:`Assertion`) ON (n.run);
CREATE INDEX run_document IF NOT EXISTS FOR (n:`Run`) ON (n.document);
CREATE INDEX case_reference IF NOT EXISTS FOR (n:`Case`) ON (n.reference);
CREATE INDEX decision_subject IF NOT EXISTS FOR (n:`Decision`) ON (n.subject);
CREATE INDEX review_sort IF NOT EXISTS FOR (n:`Review`) ON (n.sort);
