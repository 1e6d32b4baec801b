// Neo4j alone: ArcadeDB makes this index in SQL. The procedure that reads it is the same on both.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.search_text];
