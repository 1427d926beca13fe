import type { Explanation, RuleId, Severity, Signal, SignalElement } from '@wince/protocol';

export interface SignalRow {
  id: string;
  project_id: string;
  incident_id: string | null;
  rule: RuleId;
  rule_version: number;
  session_id: string;
  page_id: string;
  person: string | null;
  at: Date;
  route: string;
  element: SignalElement;
  severity: Severity;
  browser: string;
  os: string;
  release: string | null;
  explanation: Explanation;
}

export const SIGNAL_COLUMNS = `id, project_id, incident_id, rule, rule_version, session_id, page_id, person, at, route,
  element, severity, browser, os, release, explanation`;

export function toSignal(row: SignalRow): Signal {
  return {
    id: row.id,
    projectId: row.project_id,
    rule: row.rule,
    ruleVersion: row.rule_version,
    sessionId: row.session_id,
    pageId: row.page_id,
    ...(row.person === null ? {} : { person: row.person }),
    at: row.at.getTime(),
    route: row.route,
    element: row.element,
    severity: row.severity,
    browser: row.browser,
    os: row.os,
    ...(row.release === null ? {} : { release: row.release }),
    explanation: row.explanation,
  };
}
