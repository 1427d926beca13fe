import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ExclusionEffect,
  Releases,
  TriageActionInput,
  TriageOrderInput,
  TriageResult,
  TriageUndo,
} from '../../../api/src/schemas/triage.ts';
import { incidentKey } from './incident.ts';
import { incidentsKey } from './incidents.ts';
import { queryOf, request } from './request.ts';

export type { ExclusionEffect, TriageActionInput, TriageResult };
export type TriageOrder = Omit<TriageOrderInput, 'id'>;

const lastKey = ['last-triage'] as const;

interface LastOrder {
  project: string;
  id: string;
}

/** Carries out a decision and remembers it, so that Z can take it back. */
export function useTriageOrder(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: TriageOrder) =>
      request<TriageResult>(`/api/v1/projects/${project}/triage`, {
        method: 'POST',
        body: { ...order, id: crypto.randomUUID() } satisfies TriageOrderInput,
      }),
    onSuccess: (result) => {
      if (result.changed > 0) queries.setQueryData<LastOrder>(lastKey, { project, id: result.id });
      return readAgain(queries);
    },
  });
}

/** Takes a decision back; without an id, the last one of this page. */
export function useTriageUndo(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string | undefined) => {
      const last = queries.getQueryData<LastOrder>(lastKey);
      const undone = id ?? (last?.project === project ? last.id : undefined);
      if (undone === undefined) return undefined;
      return request<TriageUndo>(`/api/v1/projects/${project}/triage/${undone}/undo`, { method: 'POST' });
    },
    onSuccess: () => {
      queries.removeQueries({ queryKey: lastKey });
      return readAgain(queries);
    },
  });
}

function readAgain(queries: ReturnType<typeof useQueryClient>): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: incidentsKey }),
    queries.invalidateQueries({ queryKey: incidentKey }),
  ]);
}

export function useReleases(project: string, enabled: boolean) {
  return useQuery({
    queryKey: ['releases', project],
    queryFn: ({ signal }) => request<Releases>(`/api/v1/projects/${project}/releases`, { signal }),
    staleTime: 60_000,
    enabled,
  });
}

export interface Person {
  id: string;
  name: string;
  me: boolean;
}

export function assigneesQuery(project: string) {
  return queryOptions({
    queryKey: ['assignees', project],
    queryFn: async ({ signal }) =>
      (await request<{ people: Person[] }>(`/api/v1/projects/${project}/assignees`, { signal })).people,
    staleTime: 60_000,
  });
}

/** What a silence would have kept away; undefined asks nothing. */
export function useExclusionEffect(
  project: string,
  exclusion: { rule: string; route?: string | undefined; element?: string | undefined } | undefined,
) {
  return useQuery({
    queryKey: ['exclusion-effect', project, exclusion],
    queryFn: ({ signal }) =>
      request<ExclusionEffect>(`/api/v1/projects/${project}/exclusion-effect${queryOf({ ...exclusion })}`, { signal }),
    enabled: exclusion !== undefined,
    staleTime: 60_000,
  });
}
