import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ExclusionEffect,
  Releases,
  TriageActionInput,
  TriageOrderInput,
  TriageResult,
  TriageUndo,
} from '../../../api/src/schemas/triage.ts';
import { type Asked, answer, ask } from './client.ts';
import { incidentKey } from './incident.ts';
import { incidentsKey } from './incidents.ts';

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
      answer<TriageResult>(
        ask('post', '/api/v1/projects/{id}/triage', {
          path: { id: project },
          body: { ...order, id: crypto.randomUUID() } satisfies TriageOrderInput,
        }),
      ),
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
      return answer<TriageUndo>(
        ask('post', '/api/v1/projects/{id}/triage/{action}/undo', { path: { id: project, action: undone } }),
      );
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
    queryFn: ({ signal }) =>
      answer<Releases>(ask('get', '/api/v1/projects/{id}/releases', { path: { id: project }, signal })),
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
      (
        await answer<{ people: Person[] }>(
          ask('get', '/api/v1/projects/{id}/assignees', { path: { id: project }, signal }),
        )
      ).people,
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
      answer<ExclusionEffect>(
        ask('get', '/api/v1/projects/{id}/exclusion-effect', {
          path: { id: project },
          query: { ...exclusion } as Asked<'/api/v1/projects/{id}/exclusion-effect'>,
          signal,
        }),
      ),
    enabled: exclusion !== undefined,
    staleTime: 60_000,
  });
}
