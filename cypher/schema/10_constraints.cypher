// Both engines. `uid` is unique within a label, and over all entity labels by the one on the supertype, which also
// makes `MATCH (n:Entity {uid: $uid})` an index seek. Neo4j needs those of the labels for MERGE.
CREATE CONSTRAINT entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT document_uid IF NOT EXISTS FOR (n:`Document`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT run_uid IF NOT EXISTS FOR (n:`Run`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT mention_uid IF NOT EXISTS FOR (n:`Mention`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT assertion_uid IF NOT EXISTS FOR (n:`Assertion`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT decision_uid IF NOT EXISTS FOR (n:`Decision`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT person_uid IF NOT EXISTS FOR (n:`Person`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT organisation_uid IF NOT EXISTS FOR (n:`Organisation`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT place_uid IF NOT EXISTS FOR (n:`Place`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT phone_uid IF NOT EXISTS FOR (n:`Phone`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT email_uid IF NOT EXISTS FOR (n:`Email`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT account_uid IF NOT EXISTS FOR (n:`Account`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT vehicle_uid IF NOT EXISTS FOR (n:`Vehicle`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT identity_document_uid IF NOT EXISTS FOR (n:`IdentityDocument`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT operation_uid IF NOT EXISTS FOR (n:`Operation`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT case_uid IF NOT EXISTS FOR (n:`Case`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT route_uid IF NOT EXISTS FOR (n:`Route`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT leg_uid IF NOT EXISTS FOR (n:`Leg`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT agency_uid IF NOT EXISTS FOR (n:`Agency`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT focal_point_uid IF NOT EXISTS FOR (n:`FocalPoint`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT source_uid IF NOT EXISTS FOR (n:`Source`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT alert_uid IF NOT EXISTS FOR (n:`Alert`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT referral_uid IF NOT EXISTS FOR (n:`Referral`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT stage_event_uid IF NOT EXISTS FOR (n:`StageEvent`) REQUIRE n.uid IS UNIQUE;
CREATE CONSTRAINT schema_uid IF NOT EXISTS FOR (n:`Schema`) REQUIRE n.uid IS UNIQUE;

CREATE INDEX mention_document IF NOT EXISTS FOR (n:`Mention`) ON (n.document);
CREATE INDEX mention_run IF NOT EXISTS FOR (n:`Mention`) ON (n.run);
CREATE INDEX assertion_document IF NOT EXISTS FOR (n:`Assertion`) ON (n.document);
CREATE INDEX assertion_run IF NOT EXISTS FOR (n:`Assertion`) ON (n.run);
CREATE INDEX run_document IF NOT EXISTS FOR (n:`Run`) ON (n.document);
CREATE INDEX case_reference IF NOT EXISTS FOR (n:`Case`) ON (n.reference);
