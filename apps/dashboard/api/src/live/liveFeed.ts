import type { ClickHouseClient } from '@clickhouse/client';
import type pg from 'pg';
import type { LiveRow } from '../schemas/live.ts';
import { selectRecentRecords } from '../sql/selectRecentRecords.ts';
import { selectRecentSignals } from '../sql/selectRecentSignals.ts';
import { eventRows, signalRow } from './toLiveRows.ts';

/** The stores are asked this often while somebody looks, once for all who look at a project. */
const LOOK_MS = 1_000;
/** Records of other partitions may be stored later than newer ones: what was seen is looked at again for so long. */
const OVERLAP_MS = 15_000;
/** What a page begins with. */
const FIRST_MS = 10 * 60_000;
const FIRST_ROWS = 50;
const RECORDS = 200;
const SIGNALS = 100;

type Listener = (rows: readonly LiveRow[]) => void;

export interface LiveFeed {
  readonly size: number;
  /** Returns the way out. The first rows are the latest that there are. */
  subscribe(projectId: string, listener: Listener): () => void;
  stop(): void;
}

interface Looked {
  listeners: Set<Listener>;
  /** Ids told, with the time at which they may be forgotten. */
  told: Map<string, number>;
  latest: LiveRow[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Tails projects for as long as somebody looks at them. */
export function createLiveFeed(options: {
  clickhouse: ClickHouseClient;
  pool: pg.Pool;
  now: () => number;
  log: (error: unknown) => void;
}): LiveFeed {
  const projects = new Map<string, Looked>();
  let stopped = false;

  async function look(projectId: string, looked: Looked, span: number): Promise<void> {
    const now = options.now();
    try {
      const rows = (await read(projectId, now - span)).filter(({ id }) => !looked.told.has(id));
      for (const { id } of rows) looked.told.set(id, now + 2 * OVERLAP_MS);
      for (const [id, until] of looked.told) if (until < now) looked.told.delete(id);
      const news = span === FIRST_MS ? rows.slice(-FIRST_ROWS) : rows;
      looked.latest = [...looked.latest, ...news].slice(-FIRST_ROWS);
      if (news.length > 0) for (const listener of looked.listeners) listener(news);
    } catch (error) {
      options.log(error);
    }
    if (stopped || projects.get(projectId) !== looked) return;
    looked.timer = setTimeout(() => void look(projectId, looked, OVERLAP_MS), LOOK_MS);
  }

  async function read(projectId: string, since: number): Promise<LiveRow[]> {
    const [records, signals] = await Promise.all([
      selectRecentRecords(options.clickhouse, { projectId, since, limit: RECORDS }),
      selectRecentSignals(options.pool, { projectId, since, limit: SIGNALS }),
    ]);
    return [...records.flatMap(eventRows), ...signals.map(signalRow)].sort((a, b) => a.at - b.at);
  }

  return {
    get size() {
      let size = 0;
      for (const { listeners } of projects.values()) size += listeners.size;
      return size;
    },
    subscribe(projectId, listener) {
      const known = projects.get(projectId);
      const looked: Looked = known ?? { listeners: new Set(), told: new Map(), latest: [], timer: undefined };
      looked.listeners.add(listener);
      if (known) listener(looked.latest);
      else {
        projects.set(projectId, looked);
        void look(projectId, looked, FIRST_MS);
      }
      return () => {
        looked.listeners.delete(listener);
        if (looked.listeners.size > 0 || projects.get(projectId) !== looked) return;
        clearTimeout(looked.timer);
        projects.delete(projectId);
      };
    },
    stop() {
      stopped = true;
      for (const { timer } of projects.values()) clearTimeout(timer);
      projects.clear();
    },
  };
}
