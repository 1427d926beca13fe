import { z } from '@hono/zod-openapi';
import { RULE_IDS } from '@wince/protocol';
import { badParameter } from './apiError.ts';
import { ruleSchema, storableText } from './schemas/common.ts';
import { RANGES, SORTS, STATUS_FILTERS, STATUSES } from './schemas/incident.ts';
import { parseSearch } from './search/parseSearch.ts';
import type { IncidentFilter, IncidentStatus } from './sql/selectIncidents.ts';

const RANGE_NAMES = Object.keys(RANGES) as (keyof typeof RANGES)[];

/** Which incidents: the same in the list, the CSV export and a decision over all that match. */
export const incidentQuery = {
  status: z
    .enum(STATUS_FILTERS, `must be one of ${STATUS_FILTERS.join(', ')}`)
    .optional()
    .openapi({ description: 'unresolved where `q` names no status' }),
  route: storableText().max(1_024, 'must be at most 1024 characters').optional(),
  rule: ruleSchema.optional(),
  q: storableText().trim().max(500, 'must be at most 500 characters').optional().openapi({
    description:
      'is:unreviewed signal:rage-click rule:dead-click@4 route:/orders/* element:"Pay" people:>20 release:>=2.3.0 browser:safari assignee:me ticket:none seen:<7d first:<24h severity:high; `-` negates, a comma means or, everything else is searched for in element, route and id',
  }),
  range: z
    .enum(RANGE_NAMES, `must be one of ${RANGE_NAMES.join(', ')}`)
    .optional()
    .openapi({ description: 'seen within so many days' }),
};

export const sortParameter = z.enum(SORTS, `must be one of ${SORTS.join(', ')}`).default('pain');

const querySchema = z.object(incidentQuery);
export type IncidentQuery = z.infer<typeof querySchema>;

/**
 * The query as a filter.
 * @throws ApiError 400 that names the term of `q` that means nothing.
 */
export function filterOf(
  query: IncidentQuery,
  scope: { projectId: string; userId: string | undefined; now: number },
): { filter: IncidentFilter; statuses: readonly IncidentStatus[]; namesStatus: boolean } {
  const { terms, problems } = parseSearch(query.q ?? '', RULE_IDS);
  const [problem] = problems;
  if (problem) throw badParameter('q', `${problem.term} ${problem.message}`);
  const namesStatus = terms.some(({ wanted }) => wanted.kind === 'is');
  return {
    filter: {
      ...scope,
      route: query.route,
      rule: query.rule,
      days: query.range && RANGES[query.range],
      terms,
    },
    statuses: statusesOf(query.status ?? (namesStatus ? 'all' : 'unresolved')),
    namesStatus,
  };
}

/** The same without what it says of the status, for counts of every status. */
export function withoutStatus(filter: IncidentFilter): IncidentFilter {
  return { ...filter, terms: filter.terms.filter(({ wanted }) => wanted.kind !== 'is') };
}

function statusesOf(filter: (typeof STATUS_FILTERS)[number]): readonly IncidentStatus[] {
  if (filter === 'all') return STATUSES;
  return filter === 'unresolved' ? ['new', 'open'] : [filter];
}
