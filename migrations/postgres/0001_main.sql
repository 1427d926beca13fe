-- Up Migration
-- Everything a person configures, reviews or is charged for. Events live in ClickHouse and in the log.

CREATE TABLE projects (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL,
  -- Empty: every origin is accepted, and the dashboard says so.
  allowed_origins text[] NOT NULL DEFAULT '{}',
  -- Secret key of the hash that replaces user ids.
  person_key bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
  ticket_min_sessions integer NOT NULL DEFAULT 3 CHECK (ticket_min_sessions >= 1),
  ticket_window_hours integer NOT NULL DEFAULT 24 CHECK (ticket_window_hours BETWEEN 1 AND 720),
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Public keys that stand in web pages. They may only write.
CREATE TABLE write_keys (
  key text PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE INDEX write_keys_project ON write_keys (project_id);

-- Secrets for the API. Only the SHA-256 is kept.
CREATE TABLE api_tokens (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE,
  -- argon2id, PHC string.
  password_hash text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Dashboard logins. The cookie holds the token, this table its SHA-256.
CREATE TABLE logins (
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);

-- All signals of one cause: project, rule family, route, element (docs/adr/0004).
CREATE TABLE incidents (
  id uuid PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  -- For people and permalinks: WIN- and eight characters of the id.
  short_id text NOT NULL,
  fingerprint text NOT NULL,
  -- The rule of its gravest signal so far, and every rule that fired.
  rule text NOT NULL,
  rules text[] NOT NULL,
  severity text NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  route text NOT NULL,
  element jsonb NOT NULL,
  status text NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'open', 'resolved', 'ignored')),
  status_reason text,
  status_changed_at timestamptz,
  -- Raised each time a resolved incident comes back; a ticket belongs to one generation.
  generation integer NOT NULL DEFAULT 1,
  regressed_at timestamptz,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  signal_count bigint NOT NULL,
  session_count integer NOT NULL,
  person_count integer NOT NULL,
  best_signal_id text NOT NULL,
  -- Order of signals for `best_signal_id`: severity, then the weight of the rule; the newest wins among equals.
  best_rank integer NOT NULL DEFAULT 0,
  best_at timestamptz NOT NULL DEFAULT '-infinity',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, fingerprint)
);
CREATE INDEX incidents_short_id ON incidents (short_id);
CREATE INDEX incidents_list ON incidents (project_id, status, last_seen_at DESC);

-- The primary key is what makes a repeated signal count once.
CREATE TABLE signals (
  id text PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  -- Null for severity low: recorded with its session, never an incident.
  incident_id uuid REFERENCES incidents ON DELETE CASCADE,
  rule text NOT NULL,
  rule_version integer NOT NULL,
  session_id text NOT NULL,
  page_id text NOT NULL,
  person text,
  at timestamptz NOT NULL,
  route text NOT NULL,
  element jsonb NOT NULL,
  severity text NOT NULL,
  browser text NOT NULL,
  os text NOT NULL,
  release text,
  explanation jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Set when ClickHouse has it.
  archived_at timestamptz
);
CREATE INDEX signals_session ON signals (project_id, session_id, at);
CREATE INDEX signals_incident ON signals (incident_id, at DESC);
CREATE INDEX signals_at ON signals (at);
CREATE INDEX signals_unarchived ON signals (created_at) WHERE archived_at IS NULL;

CREATE TABLE incident_sessions (
  incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
  session_id text NOT NULL,
  -- The person hash, or the session where nobody was identified.
  person text NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  signal_count integer NOT NULL,
  PRIMARY KEY (incident_id, session_id)
);
CREATE INDEX incident_sessions_recent ON incident_sessions (incident_id, last_at);
CREATE INDEX incident_sessions_person ON incident_sessions (incident_id, person);

CREATE TABLE incident_activity (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now(),
  -- 'engine', 'linear', or the name of a user.
  actor text NOT NULL,
  -- opened, resolved, ignored, reopened, regressed, ticket-created, ticket-failed
  action text NOT NULL,
  detail text
);
CREATE INDEX incident_activity_incident ON incident_activity (incident_id, id);

-- What must reach another system, written in the transaction that decided it.
CREATE TABLE outbox (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
  generation integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('create-ticket')),
  -- new: not tried. sending: a relay holds the lease. unknown: the outcome of the last try is not known,
  -- look it up first. linked: done. failed: refused for good, a person must act.
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'sending', 'unknown', 'linked', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  leased_until timestamptz,
  -- Fencing: only the holder of the current lease may write the outcome.
  lease uuid,
  last_error text,
  -- The ticket as it was, or would be, sent; written by the relay, read by the dashboard.
  title text,
  description text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (incident_id, kind, generation)
);
CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE state IN ('new', 'sending', 'unknown');

CREATE TABLE tickets (
  incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
  generation integer NOT NULL,
  -- Chosen by us before the first call, so that a retry finds the issue.
  linear_issue_id uuid NOT NULL UNIQUE,
  identifier text NOT NULL,
  url text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (incident_id, generation)
);

-- State of an integration as a whole: why the queue stands still, where it does.
CREATE TABLE integration_state (
  name text PRIMARY KEY,
  -- unconfigured, ok, retrying, paused
  state text NOT NULL,
  message text,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- How far each consumer of the log has come; a consumer with an older fence may not write.
CREATE TABLE log_positions (
  consumer text NOT NULL,
  partition integer NOT NULL,
  next_offset bigint NOT NULL DEFAULT 0,
  -- Receive time of the last record before next_offset, epoch ms: recovery rewinds from here.
  received_at bigint NOT NULL DEFAULT 0,
  fence bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (consumer, partition)
);

-- Batches refused with a valid key: what to show on the setup page. No content is kept.
CREATE TABLE failed_batches (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  at timestamptz NOT NULL DEFAULT now(),
  code text NOT NULL,
  message text NOT NULL,
  origin text,
  bytes integer NOT NULL
);
CREATE INDEX failed_batches_recent ON failed_batches (project_id, at DESC);
