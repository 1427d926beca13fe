import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '@wince/testing';
import type { ReadyLine } from '../../src/startServer.ts';

const BUNDLE = `${ROOT}apps/server/dist/wince.js`;

export interface ServerProcess {
  ready: ReadyLine;
  child: ChildProcess;
  /** Everything it wrote to stderr. */
  log: () => string;
  /** Ends it with a signal; resolves to its exit code, or the signal's name. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** A data folder that is removed by `remove`. */
export function makeDataDir(): { path: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'wince-server-'));
  return { path: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the built server, as `npm start` does after its build, and waits for its line of JSON. */
export async function startProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const { child, log } = spawnProcess(environment);
  const ready = await new Promise<ReadyLine>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const line = output.split('\n')[0];
      if (line !== undefined && output.includes('\n')) resolve(JSON.parse(line) as ReadyLine);
    });
    child.once('exit', (code) =>
      reject(new Error(`the server ended with code ${code} before it was ready:\n${log()}`)),
    );
  });
  return {
    ready,
    child,
    log,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code, by] = (await exited) as [number | null, NodeJS.Signals | null];
      return code ?? by;
    },
  };
}

/** Starts the built server without waiting: for starts that are meant to fail. */
export function spawnProcess(
  environment: Record<string, string>,
  args = ['start'],
): { child: ChildProcess; log: () => string } {
  if (!existsSync(BUNDLE)) throw new Error('the server is not built; run "pnpm build" first, or use "npm test"');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [BUNDLE, ...args], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  return { child, log: () => text };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The API of a running server, as JSON. */
export async function getJson<T>({ ready }: ServerProcess, path: string): Promise<T> {
  const response = await fetch(new URL(path, ready.dashboard), {
    headers: { Authorization: `Bearer ${ready.apiToken}` },
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
