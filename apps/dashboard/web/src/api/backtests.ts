import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Backtest, BacktestSummary, ExampleVerdict } from '../../../api/src/schemas/backtest.ts';
import { queryOf, request } from './request.ts';

export type { Backtest, BacktestSummary, ExampleVerdict };
export type BacktestResult = NonNullable<Backtest['result']>;

/** How often a running one is looked at. */
const LOOK_MS = 500;

const keyOf = (id: string) => ['backtest', id] as const;

export function isRunning({ state }: Pick<Backtest, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

export function useBacktest(project: string, id: string | undefined) {
  return useQuery({
    queryKey: keyOf(id ?? ''),
    queryFn: ({ signal }) =>
      request<Backtest>(`/api/v1/backtests/${encodeURIComponent(id ?? '')}${queryOf({ project })}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data } }) => (data && isRunning(data) ? LOOK_MS : false),
  });
}

export function useBacktests(project: string, rule: string) {
  return useQuery({
    queryKey: ['backtests', project, rule],
    queryFn: ({ signal }) =>
      request<{ backtests: BacktestSummary[] }>(`/api/v1/backtests${queryOf({ project, rule })}`, { signal }),
    select: ({ backtests }) => backtests,
  });
}

export function useStartBacktest(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: object) =>
      request<{ id: string }>(`/api/v1/backtests${queryOf({ project })}`, { method: 'POST', body: order }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['backtests', project] }),
  });
}

/** Whether an example is one that should be found; null takes it back. */
export function useJudgeExample(project: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ signal, verdict }: { signal: string; verdict: ExampleVerdict | null }) =>
      request<Pick<Backtest, 'verdicts'>>(
        `/api/v1/backtests/${encodeURIComponent(id)}/verdicts/${encodeURIComponent(signal)}${queryOf({ project })}`,
        { method: 'PUT', body: { verdict } },
      ),
    onSuccess: ({ verdicts }) =>
      queries.setQueryData<Backtest>(keyOf(id), (backtest) => backtest && { ...backtest, verdicts }),
  });
}
