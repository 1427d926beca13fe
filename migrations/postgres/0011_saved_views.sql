-- Up Migration
-- Searches of the incidents under a name that the team of a project shares: `filters` is what their address says, so
-- that a filter added later needs no column.
CREATE TABLE saved_views (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
  filters jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX saved_views_name ON saved_views (project_id, lower(name));

ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON saved_views USING (project_id = ANY ((SELECT scope_projects())::uuid[]));
SELECT ensure_dashboard_role();
