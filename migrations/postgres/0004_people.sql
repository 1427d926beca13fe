-- Up Migration
-- Who may see and change what, and what they did. Everything belongs to an organisation.

CREATE TABLE organisations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  -- The one that runs this installation: it sees the status page and connects Linear.
  home boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX organisations_home ON organisations (home) WHERE home;
INSERT INTO organisations (name, home) VALUES ('My organisation', true);

-- What the first start and the command line make without naming an organisation is the home organisation's.
CREATE FUNCTION home_organisation() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT id FROM organisations WHERE home';

ALTER TABLE users
  -- What a person signs in with: an e-mail address in lower case, or `owner` for the first one.
  ADD COLUMN login text,
  -- Two people may share a name.
  DROP CONSTRAINT users_name_key;
UPDATE users SET login = lower(name);
ALTER TABLE users ALTER COLUMN login SET NOT NULL, ADD UNIQUE (login);

CREATE TABLE memberships (
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, user_id)
);
CREATE INDEX memberships_user ON memberships (user_id);
INSERT INTO memberships (organisation_id, user_id, role) SELECT home_organisation(), id, 'owner' FROM users;

-- A link that lets one person in, once. No mail is sent: the inviter passes it on.
CREATE TABLE invitations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  login text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  -- SHA-256 of what stands in the link.
  token_hash bytea NOT NULL UNIQUE,
  invited_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz
);
CREATE INDEX invitations_organisation ON invitations (organisation_id);

CREATE TABLE password_resets (
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

ALTER TABLE api_tokens
  ADD COLUMN organisation_id uuid NOT NULL DEFAULT home_organisation() REFERENCES organisations ON DELETE CASCADE,
  -- read: what a viewer may. triage: what a member may. admin: what an admin may.
  ADD COLUMN scopes text[] NOT NULL DEFAULT '{read,triage,admin}'
    CHECK (cardinality(scopes) > 0 AND scopes <@ '{read,triage,admin}'),
  ADD COLUMN created_by text,
  -- Kept to the minute.
  ADD COLUMN last_used_at timestamptz,
  ADD COLUMN expires_at timestamptz;
CREATE INDEX api_tokens_organisation ON api_tokens (organisation_id);

ALTER TABLE write_keys
  ADD COLUMN name text,
  ADD COLUMN created_by text;

ALTER TABLE projects
  ADD COLUMN organisation_id uuid NOT NULL DEFAULT home_organisation() REFERENCES organisations,
  -- What the snippets say to the SDK.
  ADD COLUMN consent text NOT NULL DEFAULT 'granted' CHECK (consent IN ('granted', 'required', 'anonymous')),
  ADD COLUMN labels text NOT NULL DEFAULT 'names' CHECK (labels IN ('names', 'text')),
  ADD COLUMN sampling real NOT NULL DEFAULT 1 CHECK (sampling > 0 AND sampling <= 1),
  -- Days that events and batches are kept, by receive time; the tables themselves end at 30.
  ADD COLUMN event_days integer NOT NULL DEFAULT 30 CHECK (event_days BETWEEN 1 AND 30),
  -- Days that signals are kept, by event time; the tables themselves end at 396.
  ADD COLUMN signal_days integer NOT NULL DEFAULT 396 CHECK (signal_days BETWEEN 1 AND 396),
  -- Address of the session in another tool; {session} stands for its id.
  ADD COLUMN replay_link text;
CREATE INDEX projects_organisation ON projects (organisation_id);

-- The connection to Linear is the home organisation's. A ticket of anybody else must not end up there.
CREATE FUNCTION pause_foreign_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.paused := NEW.paused OR EXISTS (
    SELECT FROM projects p WHERE p.id = NEW.project_id AND p.organisation_id <> home_organisation());
  RETURN NEW;
END $$;
CREATE TRIGGER pause_foreign_tickets BEFORE INSERT OR UPDATE ON ticket_policies
  FOR EACH ROW EXECUTE FUNCTION pause_foreign_tickets();
CREATE FUNCTION pause_foreign_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.organisation_id <> home_organisation() THEN
    INSERT INTO ticket_policies (project_id, paused) VALUES (NEW.id, true)
    ON CONFLICT (project_id) DO UPDATE SET paused = true;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER pause_foreign_project AFTER INSERT OR UPDATE OF organisation_id ON projects
  FOR EACH ROW EXECUTE FUNCTION pause_foreign_project();

-- Written in the transaction of the change. Never updated; a person's rows outlive the person.
CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
  project_id uuid,
  at timestamptz NOT NULL DEFAULT now(),
  -- The name of a user, or `token <name>`; the login where it is a user.
  actor text NOT NULL,
  actor_login text,
  address text,
  -- Such as `member.role-changed`.
  action text NOT NULL,
  -- What it was done to, in words for people.
  target text,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_organisation ON audit_log (organisation_id, id DESC);

-- What was deleted on request. `subject` stays until nothing of it can come back by a replay of the log, then goes;
-- the proof stays.
CREATE TABLE erasures (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES projects ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('session', 'person')),
  -- The id of the session, or the hash of the person.
  subject text,
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  -- Rows deleted, by table.
  counts jsonb NOT NULL DEFAULT '{}',
  -- Until then it is repeated, because the log may still have records of it.
  repeat_until timestamptz NOT NULL
);
CREATE INDEX erasures_project ON erasures (project_id, requested_at DESC);
