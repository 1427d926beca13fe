-- Up Migration
-- Tickets that live (docs/adr/0007): more kinds of rows in the outbox, what became of each ticket, the policy of a
-- project, the connection to Linear, what Linear tells us, and webhooks of our own.

ALTER TABLE outbox
  -- `linear`, or `webhook`: which channel takes the row.
  ADD COLUMN channel text NOT NULL DEFAULT 'linear' CHECK (channel IN ('linear', 'webhook')),
  -- The receiver, for `webhook`.
  ADD COLUMN endpoint_id uuid,
  -- Tells apart several rows of one kind for one generation; empty where there can be only one.
  ADD COLUMN key text NOT NULL DEFAULT '',
  -- What the row says, for kinds whose content was decided when it was written.
  ADD COLUMN payload jsonb,
  -- When the project's policy let a new ticket through. Null: not yet; `held` says why.
  ADD COLUMN admitted_at timestamptz,
  -- The rule of the policy that holds it back, and in words for people.
  ADD COLUMN held text CHECK (held IN ('dry-run', 'paused', 'severity', 'people', 'share', 'quiet-hours', 'budget', 'digest', 'removed')),
  ADD COLUMN held_detail text,
  ADD COLUMN held_at timestamptz,
  -- People of the incident when it went into a digest: it gets a ticket of its own once there are twice as many.
  ADD COLUMN held_people integer,
  -- A person asked for it: the policy does not apply.
  ADD COLUMN forced boolean NOT NULL DEFAULT false,
  ALTER COLUMN incident_id DROP NOT NULL,
  DROP CONSTRAINT outbox_kind_check,
  ADD CONSTRAINT outbox_kind_check CHECK (kind IN
    ('create-ticket', 'comment', 'set-priority', 'complete-ticket', 'reopen-ticket', 'digest', 'notify')),
  DROP CONSTRAINT outbox_state_check,
  -- skipped: no longer wanted, or a person's decision in Linear stands against it. The end.
  ADD CONSTRAINT outbox_state_check CHECK (state IN ('new', 'sending', 'unknown', 'linked', 'failed', 'skipped')),
  DROP CONSTRAINT outbox_incident_id_kind_generation_key,
  ADD CONSTRAINT outbox_once UNIQUE (incident_id, kind, generation, key);
CREATE INDEX outbox_log ON outbox (project_id, updated_at DESC, id);
CREATE INDEX outbox_waiting ON outbox (project_id) WHERE kind = 'create-ticket' AND state = 'new' AND admitted_at IS NULL;
CREATE UNIQUE INDEX outbox_digest_once ON outbox (project_id, key) WHERE kind = 'digest';

-- Every try, for the delivery log.
CREATE TABLE delivery_attempts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  outbox_id uuid NOT NULL REFERENCES outbox ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now(),
  -- linked, failed, waiting, skipped
  outcome text NOT NULL,
  detail text,
  -- Of an HTTP answer, for webhooks.
  status integer,
  took_ms integer NOT NULL
);
CREATE INDEX delivery_attempts_outbox ON delivery_attempts (outbox_id, id DESC);

ALTER TABLE tickets
  -- With `on_return` reopen, several generations share one issue.
  DROP CONSTRAINT tickets_linear_issue_id_key,
  -- open, completed, canceled, merged (a duplicate of another issue), removed (deleted or archived by a person)
  ADD COLUMN state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'completed', 'canceled', 'merged', 'removed')),
  ADD COLUMN state_name text,
  ADD COLUMN merged_into_id uuid,
  ADD COLUMN merged_into text,
  -- The priority we gave it last. Another one in Linear is a person's, and stays.
  ADD COLUMN priority_set integer,
  -- Of the newest version of the issue we know: older news are ignored.
  ADD COLUMN linear_updated_at timestamptz,
  -- People when it was made or last commented on, and when that was.
  ADD COLUMN people_told integer NOT NULL DEFAULT 0,
  ADD COLUMN told_at timestamptz NOT NULL DEFAULT now();
-- Those made before this are told of growth from here on.
UPDATE tickets t SET people_told = i.person_count FROM incidents i WHERE i.id = t.incident_id;
CREATE INDEX tickets_issue ON tickets (linear_issue_id);
CREATE INDEX tickets_merged ON tickets (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- How far the life of each incident was looked at: status, generation, severity and people as last acted upon.
CREATE TABLE incident_marks (
  incident_id uuid PRIMARY KEY REFERENCES incidents ON DELETE CASCADE,
  status text NOT NULL,
  generation integer NOT NULL,
  severity text NOT NULL,
  people integer NOT NULL,
  -- Of the incident, as it was read.
  seen_updated_at timestamptz NOT NULL,
  -- Whether receivers of webhooks were told of it.
  announced boolean NOT NULL DEFAULT false
);

-- What a project lets through to its tracker. A project without a row has the defaults.
CREATE TABLE ticket_policies (
  project_id uuid PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
  paused boolean NOT NULL DEFAULT false,
  dry_run boolean NOT NULL DEFAULT false,
  min_people integer NOT NULL DEFAULT 1 CHECK (min_people >= 1),
  min_severity text NOT NULL DEFAULT 'medium' CHECK (min_severity IN ('medium', 'high')),
  -- Percent of the sessions that used the element.
  min_share real NOT NULL DEFAULT 0 CHECK (min_share BETWEEN 0 AND 100),
  budget_per_day integer NOT NULL DEFAULT 20 CHECK (budget_per_day BETWEEN 0 AND 10000),
  timezone text NOT NULL DEFAULT 'UTC',
  -- Minutes of the day in `timezone`; from > to passes midnight. Null: no quiet hours.
  quiet_from integer CHECK (quiet_from BETWEEN 0 AND 1439),
  quiet_to integer CHECK (quiet_to BETWEEN 0 AND 1439),
  quiet_weekends boolean NOT NULL DEFAULT false,
  -- What happens to the ticket when a resolved incident comes back.
  on_return text NOT NULL DEFAULT 'reopen' CHECK (on_return IN ('reopen', 'new')),
  comment_on_growth boolean NOT NULL DEFAULT true,
  complete_when_resolved boolean NOT NULL DEFAULT true,
  resolve_when_completed boolean NOT NULL DEFAULT true,
  -- Null: never closed for being quiet.
  close_after_days integer CHECK (close_after_days BETWEEN 1 AND 365),
  team_id text,
  linear_project_id text,
  assignee_id text,
  label_ids text[] NOT NULL DEFAULT '{}',
  -- Array of {route?, rule?, teamId?, projectId?, assigneeId?, labelIds?}: the first that fits.
  routing jsonb NOT NULL DEFAULT '[]',
  title_template text,
  body_template text,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- The one connection to Linear that was made on the dashboard. Secrets are sealed (docs/adr/0008).
CREATE TABLE linear_connection (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  kind text NOT NULL CHECK (kind IN ('key', 'oauth')),
  -- API key or access token.
  token text,
  refresh_token text,
  expires_at timestamptz,
  client_id text,
  client_secret text,
  organization_id text,
  organization text,
  account text,
  connected_by text NOT NULL,
  connected_at timestamptz NOT NULL DEFAULT now(),
  -- Raised with every change, so that relays notice.
  version integer NOT NULL DEFAULT 1
);

-- An authorisation under way: what Linear must bring back.
CREATE TABLE oauth_states (
  state_hash bytea PRIMARY KEY,
  client_id text NOT NULL,
  client_secret text NOT NULL,
  actor text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamptz NOT NULL
);

-- Secrets that sign what Linear sends: two while one replaces the other.
CREATE TABLE linear_webhook_secrets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  secret text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- The older of two; null: valid until replaced.
  valid_until timestamptz
);

-- What Linear sent, once per body; applied later. The hash stays when the body is gone.
CREATE TABLE webhook_inbox (
  body_hash bytea PRIMARY KEY,
  delivery_id text,
  received_at timestamptz NOT NULL DEFAULT now(),
  body jsonb,
  applied_at timestamptz,
  outcome text
);
CREATE INDEX webhook_inbox_waiting ON webhook_inbox (received_at) WHERE applied_at IS NULL;
CREATE INDEX webhook_inbox_delivery ON webhook_inbox (delivery_id);

-- Until when all issues were read for changes that no webhook told.
CREATE TABLE reconciliations (
  name text PRIMARY KEY,
  read_until timestamptz NOT NULL,
  ran_at timestamptz NOT NULL DEFAULT now(),
  changed integer NOT NULL DEFAULT 0
);

-- Receivers of signed webhooks (standardwebhooks.com).
CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  url text NOT NULL,
  -- Sealed; the older of two stays valid for a day after a rotation.
  secret text NOT NULL,
  old_secret text,
  old_secret_until timestamptz,
  events text[] NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  -- Why it was switched off, when that was not a person.
  disabled_reason text,
  failures integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_endpoints_project ON webhook_endpoints (project_id);
ALTER TABLE outbox ADD FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints ON DELETE CASCADE;
