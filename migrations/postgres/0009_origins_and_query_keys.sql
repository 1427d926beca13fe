-- Up Migration
-- A key may have origins of its own: one that stands in the shop's pages is worth nothing on another site, also on one
-- that the project allows. Empty: those of the project.
ALTER TABLE write_keys ADD COLUMN allowed_origins text[] NOT NULL DEFAULT '{}';

-- Names in the query of an address that the SDK may keep, with their values masked. What the snippets say to it.
ALTER TABLE projects ADD COLUMN allowed_query_keys text[] NOT NULL DEFAULT '{}'
  CHECK (cardinality(allowed_query_keys) <= 20);
