// Neo4j alone: MERGE on a label seeks in that label's own index. ArcadeDB inherits the one of the supertype, and refuses
// these again once a label has nodes.
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
CREATE CONSTRAINT review_uid IF NOT EXISTS FOR (n:`Review`) REQUIRE n.uid IS UNIQUE;
