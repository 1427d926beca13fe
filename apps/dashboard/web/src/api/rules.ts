import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Enacted, Override, RuleDetail, RuleSummary, RuleVersion } from '../../../api/src/schemas/rules.ts';
import { queryOf, request } from './request.ts';

export type { Override, RuleDetail, RuleSummary, RuleVersion };

const rulesKey = ['rules'] as const;

/** What somebody changes about a rule. The same again changes nothing. */
export type RuleEdit =
  | { type: 'publish'; definition: object; as: 'published' | 'shadow'; base: number }
  | { type: 'state'; state: 'off' | 'shipped' | 'shadow-ended'; base: number }
  | {
      type: 'override';
      route?: string;
      element?: string;
      changes: Override['changes'];
      reason?: string;
    }
  | { type: 'end-override'; version: number };

export function useRules(project: string) {
  return useQuery({
    queryKey: [...rulesKey, project],
    queryFn: ({ signal }) => request<{ rules: RuleSummary[] }>(`/api/v1/rules${queryOf({ project })}`, { signal }),
    select: ({ rules }) => rules,
    refetchInterval: 30_000,
  });
}

export function useRule(project: string, rule: string) {
  return useQuery(
    queryOptions({
      queryKey: [...rulesKey, project, rule],
      queryFn: ({ signal }) =>
        request<RuleDetail>(`/api/v1/rules/${encodeURIComponent(rule)}${queryOf({ project })}`, { signal }),
      // What comes into force by itself is seen when it does.
      refetchInterval: 10_000,
    }),
  );
}

/** Everything the engine would refuse of a draft, by field. */
export function useRefusals(project: string, rule: string, definition: object | undefined) {
  return useQuery({
    queryKey: ['rule-check', project, rule, definition],
    queryFn: ({ signal }) =>
      request<{ refusals: { field: string; reason: string }[] }>(
        `/api/v1/rules/${encodeURIComponent(rule)}/check${queryOf({ project })}`,
        { method: 'POST', body: { definition }, signal },
      ),
    select: ({ refusals }) => refusals,
    enabled: definition !== undefined,
    placeholderData: (before) => before,
    retry: false,
  });
}

export function useChangeRule(project: string, rule: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edit: RuleEdit) => {
      const [method, path, body] = callOf(edit);
      const address = `/api/v1/rules/${encodeURIComponent(rule)}${path}${queryOf({ project })}`;
      return request<Enacted>(address, body === undefined ? { method } : { method, body });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: rulesKey }),
  });
}

function callOf(edit: RuleEdit): [method: string, path: string, body?: object] {
  if (edit.type === 'end-override') return ['DELETE', `/overrides/${edit.version}`];
  const { type, ...body } = edit;
  return ['POST', { publish: '/versions', state: '/state', override: '/overrides' }[type], body];
}
