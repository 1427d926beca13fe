import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Road } from '../../../api/src/schemas/operations.ts';
import { answer, ask } from './client.ts';
import { randomId, testBatch } from './testBatch.ts';

/** A test event on its way. */
export interface Sent {
  session: string;
  /** How long the server took to take it. */
  ms: number;
  at: number;
  /** Why it was not taken. */
  refused: string | undefined;
}

const LOOK_MS = 400;
/** What has not come by then does not come. */
const LONGEST_MS = 30_000;

/** Sends one event of its own session, as an SDK would. Its session shows that it was a test. */
export async function sendTestEvent(project: string, endpoint: string): Promise<Sent> {
  const key = await writeKeyOf(project);
  const session = `setup-${randomId()}`;
  const at = Date.now();
  const response = await fetch(`${endpoint}?key=${encodeURIComponent(key)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify(testBatch(session, at, { w: innerWidth, h: innerHeight, dpr: devicePixelRatio })),
  }).catch(() => undefined);
  const ms = Date.now() - at;
  if (!response)
    return { session, ms, at, refused: `${endpoint} does not answer; an ad blocker or a proxy may stand before it` };
  if (response.status === 202) return { session, ms, at, refused: undefined };
  const body = (await response.json().catch(() => undefined)) as { error?: { message?: string } } | undefined;
  return { session, ms, at, refused: body?.error?.message ?? `the server answered ${response.status}` };
}

/** How far it has come, looked at until it has arrived or time is over. */
export function useRoad(project: string, sent: Sent) {
  const [isOver, setOver] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['road', project, sent.session],
    queryFn: ({ signal }) =>
      answer<Road>(ask('get', '/api/v1/setup/road', { query: { project, session: sent.session }, signal })),
    enabled: sent.refused === undefined,
    refetchInterval: ({ state }) => {
      const road = state.data;
      if (road?.known && road.judged && road.stored) return false;
      if (Date.now() - sent.at < LONGEST_MS) return LOOK_MS;
      setOver(true);
      return false;
    },
  });
  return { data, isOver, error };
}

async function writeKeyOf(project: string): Promise<string> {
  const { projects } = await answer<{ projects: { slug: string; writeKey: string | null }[] }>(
    ask('get', '/api/v1/projects'),
  );
  const key = projects.find(({ slug }) => slug === project)?.writeKey;
  if (!key) throw new Error('this project has no write key; make one in its settings');
  return key;
}
