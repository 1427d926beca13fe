-- Up Migration
-- A project's own rules, and what it tried out on its history.

-- One row a version. A draft may change; once `valid_from` is set a row never changes again, so that judging the same
-- events again finds the rules that were in force.
CREATE TABLE project_rules (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  rule text NOT NULL,
  -- From 100 on: below are the versions that Wince ships.
  version integer NOT NULL CHECK (version BETWEEN 100 AND 65535),
  -- published: judges. shadow: judges beside the one in force, its signals are severity low. off: the rule is silent.
  status text NOT NULL CHECK (status IN ('draft', 'shadow', 'published', 'off')),
  definition jsonb,
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Event time of the server's clock from which it is in force, until a later row of the rule is.
  valid_from timestamptz,
  UNIQUE (project_id, rule, version),
  CHECK ((status = 'draft') = (valid_from IS NULL)),
  CHECK ((status = 'off') = (definition IS NULL))
);
CREATE INDEX project_rules_in_force ON project_rules (project_id, rule, valid_from);

-- Other thresholds, or silence, for some routes or elements of a project.
CREATE TABLE project_rule_overrides (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  rule text NOT NULL,
  -- Of the same series as project_rules: what its signals carry.
  version integer NOT NULL CHECK (version BETWEEN 100 AND 65535),
  -- A route, `*` stands for anything but a slash, `**` for anything. Null: every route.
  route text,
  -- A selector or a name, as signals show them. Null: every element.
  element text,
  -- [{"path": "when.0.where.count.value", "value": 6}]; empty: no signal at all.
  changes jsonb NOT NULL,
  reason text,
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  valid_from timestamptz NOT NULL,
  valid_until timestamptz CHECK (valid_until >= valid_from),
  UNIQUE (project_id, rule, version)
);

CREATE TABLE backtests (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  rule text NOT NULL,
  -- What was asked: a whole rule, or changes of the one in force, for a route or element where it says so.
  request jsonb NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL CHECK (to_at > from_at),
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
  events_done bigint NOT NULL DEFAULT 0,
  events_total bigint,
  result jsonb,
  error text,
  author text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz
);
CREATE INDEX backtests_recent ON backtests (project_id, created_at DESC);
