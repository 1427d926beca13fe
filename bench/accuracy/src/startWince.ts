import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A session whose page has said goodbye is judged within a second or two. */
const JUDGED_MS = 30_000;
const POLL_MS = 150;

export interface ReportedSignal {
  id: string;
  rule: string;
  at: number;
  route: string;
  element: { selector: string; label: string };
  severity: string;
  explanation: {
    summary: string;
    conditions: { name: string; measured: unknown; op: string; threshold: unknown; met: boolean }[];
    events: { at: number; text: string; role: string }[];
  };
}

export interface StoredEvent {
  at: number;
  type: string;
  route: string;
  element: { selector: string } | null;
  data: Record<string, unknown>;
}

/** What kept a rule silent that almost fired, the least failed condition first. */
export interface NearMiss {
  rule: string;
  selector: string;
  failed: { text: string; measured: unknown; op: string; threshold: unknown }[];
}

/** A running Wince with a data folder of its own. */
export interface Wince {
  /** The script tag, as the README gives it. */
  tag: string;
  /** Signals of a session, once everything received of it has been judged. */
  signalsOf: (session: string) => Promise<ReportedSignal[]>;
  nearMissesOf: (session: string) => Promise<NearMiss[]>;
  eventsOf: (session: string) => Promise<StoredEvent[]>;
  stop: () => Promise<void>;
}

/** Starts the built server, as `npm start` does after its build. */
export async function startWince(root: string): Promise<Wince> {
  const folder = mkdtempSync(join(tmpdir(), 'wince-accuracy-'));
  const { PATH = '', HOME = '' } = process.env;
  const server = spawn(process.execPath, [join(root, 'apps/server/dist/wince.js'), 'start'], {
    env: { PATH, HOME, PORT: '0', WINCE_DATA_DIR: join(folder, 'data'), WINCE_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { dashboard, writeKey, apiToken } = await readyLine(server);

  async function get<T>(path: string): Promise<T> {
    const response = await fetch(new URL(path, dashboard), { headers: { Authorization: `Bearer ${apiToken}` } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    tag: `<script async crossorigin src="${dashboard}wince.js" data-key="${writeKey}"></script>`,
    async signalsOf(session) {
      const deadline = Date.now() + JUDGED_MS;
      for (;;) {
        const answer = await get<{ signals: ReportedSignal[]; complete: boolean }>(
          `api/v1/signals?session=${session}&limit=500`,
        );
        if (answer.complete) return answer.signals;
        if (Date.now() > deadline) throw new Error(`session ${session} is not judged after ${JUDGED_MS / 1_000} s`);
        await sleep(POLL_MS);
      }
    },
    nearMissesOf: async (session) =>
      (await get<{ nearMisses: NearMiss[] }>(`api/v1/sessions/${session}/near-misses`)).nearMisses,
    eventsOf: async (session) =>
      (await get<{ events: StoredEvent[] }>(`api/v1/sessions/${session}/events?limit=1000`)).events,
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readyLine(server: ChildProcess): Promise<Record<'dashboard' | 'writeKey' | 'apiToken', string>> {
  const line = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('\n')) resolve(output);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it was ready`)));
  });
  return JSON.parse(line);
}
