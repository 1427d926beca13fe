-- Up Migration
-- Whose rows a request of the dashboard may touch (docs/adr/0011). Its connections take the role `wince_dashboard`, which
-- sees what the request's scope lets it see, and without a scope nothing. Everything else connects as the owner of the
-- tables, whom policies do not bind. A table that is added later needs a policy here, or the dashboard cannot read it.

-- The scope of the request: organisations, and one project of theirs where it is about one. Null and empty: nothing.
CREATE FUNCTION scope_organisations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(nullif(current_setting('wince.organisations', true), ''), ',')::uuid[]
$$;
-- Runs as the caller: the policy of `projects` has its say here too.
CREATE FUNCTION scope_projects() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_agg(id) FROM projects
   WHERE id = coalesce(nullif(current_setting('wince.project', true), '')::uuid, id)
$$;

-- Both are asked by requests and by triggers inside them, and tell nothing of anybody.
ALTER FUNCTION home_organisation() SECURITY DEFINER SET search_path FROM CURRENT;
CREATE FUNCTION is_slug_taken(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
  AS 'SELECT EXISTS (SELECT FROM projects WHERE slug = wanted)';

-- Whose rows are whose. The sub-selects are run once a statement, not once a row.
DO $$
DECLARE
  name text;
  rule text;
BEGIN
  FOR name, rule IN
    SELECT t, 'organisation_id = ANY ((SELECT scope_organisations())::uuid[])'
      FROM unnest('{projects,memberships,invitations,api_tokens}'::text[]) AS t
    UNION ALL SELECT 'organisations', 'id = ANY ((SELECT scope_organisations())::uuid[])'
    UNION ALL SELECT t, 'project_id = ANY ((SELECT scope_projects())::uuid[])'
      FROM unnest('{write_keys,incidents,signals,outbox,failed_batches,ticket_policies,webhook_endpoints,project_rules,
        project_rule_overrides,backtests,erasures,releases,triage_actions,project_staff}'::text[]) AS t
    UNION ALL SELECT t, format('EXISTS (SELECT FROM incidents i WHERE i.id = %I.incident_id)', t)
      FROM unnest('{incident_sessions,incident_activity,incident_marks,incident_traits,tickets}'::text[]) AS t
    UNION ALL VALUES
      ('triage_changes', 'EXISTS (SELECT FROM triage_actions a WHERE a.id = action_id) AND EXISTS (SELECT FROM incidents i WHERE i.id = incident_id)'),
      ('delivery_attempts', 'EXISTS (SELECT FROM outbox o WHERE o.id = outbox_id)'),
      ('backtest_verdicts', 'EXISTS (SELECT FROM backtests b WHERE b.id = backtest_id)'),
      ('password_resets', 'EXISTS (SELECT FROM memberships m WHERE m.user_id = password_resets.user_id)')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (%s)', name, rule);
  END LOOP;
END $$;

-- With the project in it, counting the signals of an incident still reads the index only: 5 ms, not 11 for 2,000 of them;
-- with the session in it, so does counting those who were hurt, hour by hour.
DROP INDEX signals_incident;
CREATE INDEX signals_incident ON signals (incident_id, at DESC) INCLUDE (project_id, session_id);

-- Lines are added and read, never changed.
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_in_scope ON audit_log FOR SELECT USING (organisation_id = ANY ((SELECT scope_organisations())::uuid[]));
CREATE POLICY add_in_scope ON audit_log FOR INSERT WITH CHECK (organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

-- Colleagues, and whoever was one and still has an incident.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON users FOR SELECT USING (
  EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id)
  OR EXISTS (SELECT FROM incidents i WHERE i.assignee_id = users.id));
CREATE INDEX incidents_assignee ON incidents (assignee_id) WHERE assignee_id IS NOT NULL;

-- Seen, and ended with a membership; begun only by signing in.
ALTER TABLE logins ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_in_scope ON logins FOR SELECT USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = logins.user_id));
CREATE POLICY end_in_scope ON logins FOR DELETE USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = logins.user_id));

-- Makes the role where it is missing and lets it touch every table that has policies; repeated at each start, so that a
-- table of a later migration and a restored database are covered. False where this user may neither make the role nor
-- take it: then somebody who may runs `CREATE ROLE wince_dashboard NOLOGIN; GRANT wince_dashboard TO <this user>`.
CREATE FUNCTION ensure_dashboard_role() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  name text;
  takes text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ensure_dashboard_role'));
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wince_dashboard') THEN
    BEGIN
      CREATE ROLE wince_dashboard NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL; -- Another database of this server was first.
      WHEN insufficient_privilege THEN RETURN false;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'wince_dashboard', takes) THEN
    BEGIN
      EXECUTE format('GRANT wince_dashboard TO %I', current_user);
    EXCEPTION WHEN insufficient_privilege THEN RETURN false;
    END;
  END IF;
  IF NOT has_schema_privilege('wince_dashboard', current_schema(), 'USAGE') THEN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO wince_dashboard', current_schema());
  END IF;
  FOR name IN SELECT relname FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relrowsecurity
      AND relname NOT IN ('users', 'logins', 'password_resets')
      AND NOT has_table_privilege('wince_dashboard', oid, 'INSERT')
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO wince_dashboard', name);
  END LOOP;
  -- Hashes of passwords cannot be read by it, and nobody is signed in by it.
  IF NOT has_table_privilege('wince_dashboard', 'logins', 'DELETE') THEN
    GRANT SELECT (id, name, login, created_at) ON users TO wince_dashboard;
    GRANT SELECT, DELETE ON logins TO wince_dashboard;
    GRANT SELECT (user_id, created_at, expires_at, used_at), INSERT, DELETE ON password_resets TO wince_dashboard;
  END IF;
  RETURN true;
END $$;
SELECT ensure_dashboard_role();
