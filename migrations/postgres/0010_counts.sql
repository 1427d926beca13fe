-- How often an incident was seen with each value, so that no screen has to count its signals: days (UTC) and operating
-- systems too, and what is unknown as an empty value.
ALTER TABLE incident_traits
  DROP CONSTRAINT incident_traits_trait_check,
  ADD CHECK (trait IN ('release', 'browser', 'os', 'rule', 'day')),
  ADD COLUMN signals integer NOT NULL DEFAULT 0,
  -- Distinct sessions with such a signal.
  ADD COLUMN sessions integer NOT NULL DEFAULT 0;

CREATE FUNCTION signal_traits(s signals) RETURNS TABLE (trait text, value text) LANGUAGE sql STABLE AS $$
  VALUES ('release', coalesce(s.release, '')), ('browser', s.browser), ('os', s.os),
         ('rule', s.rule || '@' || s.rule_version), ('day', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD'))
$$;

-- Counts the traits of incidents anew from the signals that are left; of all incidents without any given.
CREATE FUNCTION recount_traits(ids uuid[] DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  DELETE FROM incident_traits WHERE ids IS NULL OR incident_id = ANY (ids);
  INSERT INTO incident_traits (incident_id, trait, value, first_at, last_at, signals, sessions)
  SELECT s.incident_id, t.trait, t.value, min(s.at), max(s.at), count(*), count(DISTINCT s.session_id)
    FROM signals s CROSS JOIN LATERAL signal_traits(s) t
   WHERE s.incident_id IS NOT NULL AND (ids IS NULL OR s.incident_id = ANY (ids)) GROUP BY 1, 2, 3;
$$;
SELECT recount_traits();
