import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** A signal as the dashboard's API tells it. */
export interface FoundSignal {
  rule: string;
  route: string;
  element: { selector: string };
}

export interface RunningWince {
  /** Its line of JSON: addresses, the first write key and API token. */
  ready: { dashboard: string; ingest: string; demo: string; writeKey: string; apiToken: string };
  /** All signals of a session, once everything that was received of it has been judged. */
  signals(session: string): Promise<FoundSignal[]>;
  stop(): Promise<void>;
}

const JUDGED_MS = 30_000;
const POLL_MS = 200;

/** Starts the built server on embedded stores in a folder of its own, as `npm start` does after its build. */
export async function startWince(): Promise<RunningWince> {
  const bundle = `${ROOT}apps/server/dist/wince.js`;
  if (!existsSync(bundle)) throw new Error('the server is not built; run "npm run build" first, or use "npm test"');
  const folder = mkdtempSync(join(tmpdir(), 'wince-example-'));
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [bundle, 'start'], {
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      PORT: '0',
      WINCE_DATA_DIR: join(folder, 'data'),
      WINCE_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  const ready = await new Promise<RunningWince['ready']>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const [line, rest] = output.split('\n', 2);
      if (line && rest !== undefined) resolve(JSON.parse(line) as RunningWince['ready']);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it was ready:\n${log}`)));
  });
  return {
    ready,
    async signals(session) {
      for (const until = Date.now() + JUDGED_MS; ; await new Promise((go) => setTimeout(go, POLL_MS))) {
        const response = await fetch(new URL(`/api/v1/signals?session=${session}`, ready.dashboard), {
          headers: { Authorization: `Bearer ${ready.apiToken}` },
        });
        const { signals, complete } = (await response.json()) as { signals: FoundSignal[]; complete: boolean };
        if (complete) return signals;
        if (Date.now() > until) throw new Error(`session ${session} was not judged in ${JUDGED_MS} ms:\n${log}`);
      }
    },
    async stop() {
      const exited = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGTERM')) await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
