-- Up Migration
-- Rules as people change them: the way back to what Wince ships, the end of a shadow, and what they think of examples.

-- shipped: what Wince ships judges again, also after its next release. shadow-ended: the rule in force goes on alone.
ALTER TABLE project_rules
  DROP CONSTRAINT project_rules_status_check,
  DROP CONSTRAINT project_rules_check1,
  ADD CONSTRAINT project_rules_status_check
    CHECK (status IN ('draft', 'shadow', 'published', 'off', 'shipped', 'shadow-ended')),
  ADD CONSTRAINT project_rules_definition_check
    CHECK ((status IN ('off', 'shipped', 'shadow-ended')) = (definition IS NULL));

ALTER TABLE project_rule_overrides ADD COLUMN ended_by text;

-- Whether an example of a backtest is one that should be found, by somebody who looked at its evidence.
CREATE TABLE backtest_verdicts (
  backtest_id uuid NOT NULL REFERENCES backtests ON DELETE CASCADE,
  signal_id text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('right', 'wrong')),
  author text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (backtest_id, signal_id)
);
CREATE INDEX backtests_of_rule ON backtests (project_id, rule, created_at DESC);
