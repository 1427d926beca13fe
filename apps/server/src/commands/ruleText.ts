/** A rule as the API lists it, as far as it is told here. */
export interface ListedRule {
  id: string;
  state: 'shipped' | 'own' | 'off';
  version: number | null;
  severity: string;
  signals: number;
  precision: { accepted: number; declined: number };
  overrides: number;
  shadow: { version: number } | null;
  coming: readonly { version: number; status: string; validFrom: number }[];
}

/** One line: what is in force, how often it fired within a week, how often reviewers agreed. */
export function ruleLine(rule: ListedRule): string {
  const { accepted, declined } = rule.precision;
  const reviewed = accepted + declined;
  return [
    rule.id.padEnd(22),
    (rule.state === 'off' ? 'off' : `v${rule.version} ${rule.state}`).padEnd(13),
    (rule.state === 'off' ? '' : rule.severity).padEnd(7),
    `${rule.signals} signals`.padEnd(14),
    reviewed === 0 ? 'not reviewed' : `${Math.round((accepted / reviewed) * 100)} % right of ${reviewed}`,
    ...(rule.overrides > 0 ? [`${rule.overrides} overrides`] : []),
    ...(rule.shadow ? [`shadow v${rule.shadow.version}`] : []),
    ...rule.coming.map(({ version, status, validFrom }) => `v${version} ${status} at ${isoOf(validFrom)}`),
  ]
    .join('  ')
    .trimEnd();
}

/** What was done to a rule, the newest first. */
export function versionLines(rule: {
  versions: readonly { version: number; status: string; author: string; createdAt: number }[];
}): string[] {
  return rule.versions.map(
    ({ version, status, author, createdAt }) => `  v${version}  ${isoOf(createdAt)}  ${status}  by ${author}`,
  );
}

function isoOf(time: number): string {
  return new Date(time).toISOString();
}
