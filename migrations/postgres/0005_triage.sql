-- Up Migration
-- What a person decides about an incident, and what brings it back.

ALTER TABLE incidents
  DROP CONSTRAINT incidents_status_check,
  ADD CONSTRAINT incidents_status_check CHECK (status IN ('new', 'open', 'snoozed', 'resolved', 'ignored')),
  -- When a person last decided about it. Null: it waits in the inbox; coming back makes it wait again.
  ADD COLUMN reviewed_at timestamptz,
  -- The last word on whether the rule was right: what precision is counted from.
  ADD COLUMN verdict text CHECK (verdict IN ('accepted', 'declined', 'duplicate')),
  ADD COLUMN assignee_id uuid REFERENCES users ON DELETE SET NULL,
  -- Set while it is ignored for being the same as another.
  ADD COLUMN duplicate_of uuid REFERENCES incidents ON DELETE SET NULL CHECK (duplicate_of <> id),
  -- Set while it is snoozed: it wakes with the first of a time, a number of people, a release after this one.
  ADD COLUMN snoozed_from text CHECK (snoozed_from IN ('new', 'open')),
  ADD COLUMN snooze_until timestamptz,
  ADD COLUMN snooze_people integer CHECK (snooze_people >= 1),
  ADD COLUMN snooze_release text,
  -- Set while it is resolved in a release: only events of that release and later ones bring it back.
  ADD COLUMN fixed_release text,
  -- The fix comes with whatever follows `fixed_release`.
  ADD COLUMN fixed_after boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT incidents_snoozed CHECK ((status = 'snoozed') = (snoozed_from IS NOT NULL));
UPDATE incidents SET reviewed_at = status_changed_at WHERE status IN ('resolved', 'ignored');
UPDATE incidents i SET reviewed_at = a.at
  FROM (SELECT incident_id, max(at) AS at FROM incident_activity
         WHERE actor NOT IN ('engine', 'linear', 'wince') AND action IN ('opened', 'reopened') GROUP BY incident_id) a
 WHERE a.incident_id = i.id AND i.status = 'open' AND (i.regressed_at IS NULL OR i.regressed_at < a.at);
CREATE INDEX incidents_snoozed_until ON incidents (snooze_until) WHERE status = 'snoozed';
CREATE INDEX incidents_duplicates ON incidents (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Which values an incident was seen with: `release`, `browser`, and `rule` as `dead-click@4`. What searches look at.
CREATE TABLE incident_traits (
  incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
  trait text NOT NULL CHECK (trait IN ('release', 'browser', 'rule')),
  value text NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (incident_id, trait, value)
);
INSERT INTO incident_traits (incident_id, trait, value, first_at, last_at)
SELECT s.incident_id, t.trait, t.value, min(s.at), max(s.at)
  FROM signals s CROSS JOIN LATERAL (VALUES ('release', s.release), ('browser', s.browser),
       ('rule', s.rule || '@' || s.rule_version)) AS t (trait, value)
 WHERE s.incident_id IS NOT NULL AND t.value <> '' GROUP BY 1, 2, 3;

-- Releases in the order in which a project's people first ran them: what "later" means where names are no versions.
CREATE TABLE releases (
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  name text NOT NULL,
  first_seen_at timestamptz NOT NULL,
  PRIMARY KEY (project_id, name)
);
INSERT INTO releases (project_id, name, first_seen_at)
SELECT project_id, release, min(at) FROM signals WHERE release <> '' GROUP BY project_id, release;

-- `v2.3.0`, `shop@2.10.1-beta.2+5`, `2026.11.20`, `481` as numbers that compare as versions do; null for other names.
CREATE FUNCTION release_numbers(name text) RETURNS numeric[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN parts IS NULL THEN NULL ELSE
      (array_cat(string_to_array(parts[1], '.')::numeric[], array_fill(0::numeric, ARRAY[6])))[1:6]
      || (CASE WHEN parts[2] IS NULL THEN 1 ELSE 0 END)::numeric
      || coalesce((SELECT array_agg(m[1]::numeric) FROM regexp_matches(parts[2], '(\d{1,15})', 'g') AS m), '{}') END
    FROM (SELECT regexp_match(name, '^(?:[^\s]*@)?v?(\d{1,15}(?:\.\d{1,15}){0,5})(?:-([0-9A-Za-z.-]+))?(?:\+\S*)?$') AS parts) AS p
$$;

-- Whether a release came after another one: by their numbers where both have some, else by when each was first run.
-- One that nobody has run yet comes after all that were.
CREATE FUNCTION release_after(project uuid, name text, other text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT name <> other AND CASE
    WHEN release_numbers(name) IS NOT NULL AND release_numbers(other) IS NOT NULL
      THEN release_numbers(name) > release_numbers(other)
    ELSE coalesce((SELECT first_seen_at FROM releases r WHERE r.project_id = project AND r.name = release_after.name), 'infinity')
       > coalesce((SELECT first_seen_at FROM releases r WHERE r.project_id = project AND r.name = other), '-infinity') END
$$;

-- One row a decision, over one incident or hundreds; its id is chosen by the caller, so that a repeated call is one.
CREATE TABLE triage_actions (
  id uuid PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  actor text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  action jsonb NOT NULL,
  undone_at timestamptz
);
CREATE INDEX triage_actions_recent ON triage_actions (project_id, at DESC);

-- How each incident was before and after it: undoing puts back only what nobody has changed since.
CREATE TABLE triage_changes (
  action_id uuid NOT NULL REFERENCES triage_actions ON DELETE CASCADE,
  incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  PRIMARY KEY (action_id, incident_id)
);
CREATE INDEX triage_changes_incident ON triage_changes (incident_id);
