import type { Comparison, IsState, SearchTerm, Wanted } from './terms.ts';

/** Hands a value to the query and gives back its place: `$4`. */
export type Bind = (value: unknown) => `$${number}`;

/** Values of a query, numbered as they are bound. */
export function createBinder(): { bind: Bind; values: unknown[] } {
  const values: unknown[] = [];
  return {
    values,
    bind: (value) => {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

interface Asked {
  bind: Bind;
  projectId: string;
  /** Epoch ms. */
  now: number;
  /** Id of the user that `me` is; undefined for a program. */
  userId: string | undefined;
}

const COMPARISONS: Readonly<Record<Comparison, string>> = { '=': '=', '>': '>', '>=': '>=', '<': '<', '<=': '<=' };

const STATES: Readonly<Record<IsState, string>> = {
  new: `i.status = 'new'`,
  open: `i.status = 'open'`,
  snoozed: `i.status = 'snoozed'`,
  resolved: `i.status = 'resolved'`,
  ignored: `i.status = 'ignored'`,
  unresolved: `i.status IN ('new', 'open')`,
  unreviewed: `i.status IN ('new', 'open') AND i.reviewed_at IS NULL`,
  regressed: `i.status IN ('new', 'open') AND i.regressed_at IS NOT NULL`,
  duplicate: 'i.duplicate_of IS NOT NULL',
};

const COUNTS = { people: 'i.person_count', sessions: 'i.session_count', signals: 'i.signal_count' } as const;
/** Less than a week ago is after a week ago. */
const AGO: Readonly<Record<Comparison, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' };

const AGES = { seen: 'i.last_seen_at', first: 'i.first_seen_at' } as const;

/** The term as a condition on the incident `i`. Every value is bound; texts are of this file only. */
export function conditionOf({ wanted, negated }: SearchTerm, asked: Asked): string {
  const condition = read(wanted, asked);
  return negated ? `NOT coalesce(${condition}, false)` : `(${condition})`;
}

function read(wanted: Wanted, { bind, projectId, now, userId }: Asked): string {
  switch (wanted.kind) {
    case 'is':
      return anyOf(wanted.states.map((state) => `(${STATES[state]})`));
    case 'rule':
      return anyOf(
        wanted.rules.map(({ rule, version }) =>
          version === undefined
            ? `${bind(rule)} = ANY (i.rules)`
            : trait('rule', `t.value = ${bind(`${rule}@${version}`)}`),
        ),
      );
    case 'severity':
      return `i.severity = ANY (${bind(wanted.severities)})`;
    case 'route':
      return anyOf(
        wanted.patterns.map((pattern) =>
          pattern.includes('*') ? `i.route ~ ${bind(routePattern(pattern))}` : `i.route = ${bind(pattern)}`,
        ),
      );
    case 'element':
      return `concat_ws(' ', i.element->>'label', i.element->>'selector') ILIKE ANY (${bind(wanted.texts.map(likeOf))})`;
    case 'count':
      return `${COUNTS[wanted.of]} ${COMPARISONS[wanted.comparison]} ${bind(wanted.value)}`;
    case 'release':
      return releaseCondition(wanted, { bind, projectId });
    case 'browser':
      return trait('browser', `t.value ILIKE ANY (${bind(wanted.texts.map(likeOf))})`);
    case 'assignee':
      return anyOf(wanted.names.map((name) => assigneeCondition(name, { bind, userId })));
    case 'ticket':
      return anyOf(wanted.names.map((name) => ticketCondition(name, bind)));
    case 'age':
      return `${AGES[wanted.of]} ${AGO[wanted.comparison]} to_timestamp(${bind(now - wanted.ms)}::float8 / 1000)`;
    case 'text':
      return `concat_ws(' ', i.element->>'label', i.element->>'selector', i.route, i.short_id) ILIKE ${bind(likeOf(wanted.value))}`;
  }
}

/** Releases are compared once each, not once for every incident that was seen with them. */
function releaseCondition(
  { comparison, names: asked }: Extract<Wanted, { kind: 'release' }>,
  { bind, projectId }: Pick<Asked, 'bind' | 'projectId'>,
): string {
  const name = bind(comparison === '=' ? asked : asked[0]);
  if (comparison === '=') return trait('release', `t.value = ANY (${name})`);
  const same = comparison === '>=' || comparison === '<=' ? `t.value = ${name} OR ` : '';
  const project = `${bind(projectId)}::uuid`;
  const order =
    comparison === '>' || comparison === '>='
      ? `release_after(${project}, r.name, ${name})`
      : `release_after(${project}, ${name}, r.name)`;
  const names = `SELECT r.name FROM releases r WHERE r.project_id = ${project} AND ${order}`;
  return trait('release', `(${same}t.value IN (${names}))`);
}

function assigneeCondition(name: string, { bind, userId }: Pick<Asked, 'bind' | 'userId'>): string {
  if (name === 'none') return 'i.assignee_id IS NULL';
  if (name === 'me') return `i.assignee_id = ${bind(userId ?? null)}::uuid`;
  const text = bind(name.toLowerCase());
  return `i.assignee_id IN (SELECT u.id FROM users u WHERE lower(u.name) = ${text} OR u.login = ${text})`;
}

function ticketCondition(name: string, bind: Bind): string {
  const some = 'EXISTS (SELECT 1 FROM tickets k WHERE k.incident_id = i.id';
  if (name === 'none') return `NOT ${some})`;
  return name === 'any' ? `${some})` : `${some} AND upper(k.identifier) = upper(${bind(name)}))`;
}

function anyOf(conditions: string[]): string {
  return `(${conditions.join(' OR ')})`;
}

/** OFFSET keeps it a look into the index for each incident: joined, a wrong guess of how many match takes seconds. */
function trait(name: 'release' | 'browser' | 'rule', condition: string): string {
  return `EXISTS (SELECT 1 FROM incident_traits t WHERE t.incident_id = i.id AND t.trait = '${name}' AND ${condition} OFFSET 0)`;
}

/** % and _ in a search are themselves. */
function likeOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** `/orders/*` as a regular expression: a star is one part of the path, two are any number of them. */
export function routePattern(pattern: string): string {
  const body = pattern
    .split(/(\*+)/)
    .map((piece) =>
      piece === '*' ? '[^/]*' : piece.startsWith('*') ? '.*' : piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return `^${body}$`;
}
