-- Up Migration
-- Whose visits are stored and never judged: the team's own, and those of previews and developers' machines.
CREATE TABLE project_staff (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  -- person: the keyed hash of what `identify` was called with. host: of the page, `*.` in front for everything below.
  kind text NOT NULL CHECK (kind IN ('person', 'host')),
  value text NOT NULL CHECK (length(value) BETWEEN 1 AND 253),
  -- What the team calls it; a hash tells nobody anything.
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 100),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, kind, value)
);
