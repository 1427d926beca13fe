import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class DataDirError extends Error {
  override readonly name: string = 'DataDirError';
}

/** Another Wince that runs has it. */
export class DataDirInUseError extends DataDirError {
  override readonly name: string = 'DataDirInUseError';
}

export interface DataDir {
  path(name: string): string;
  /** Lets another process have the folder. */
  release(): void;
}

/**
 * Takes the data folder for this process.
 * @throws DataDirError when it cannot be written, DataDirInUseError when another running Wince has it.
 */
export function claimDataDir(folder: string): DataDir {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new DataDirError(
      `WINCE_DATA_DIR ${folder} cannot be made: ${cause instanceof Error ? cause.message : cause}; choose a folder you may write to`,
      { cause },
    );
  }
  const lockFile = join(folder, 'wince.lock');
  const holder = existsSync(lockFile) ? readFileSync(lockFile, 'utf8').trim() : '';
  const [pid] = holder.split(' ');
  if (pid && holder === identify(Number(pid)) && Number(pid) !== process.pid)
    throw new DataDirInUseError(
      `WINCE_DATA_DIR ${folder} is in use by process ${pid}; stop it, or choose another folder`,
    );
  try {
    writeFileSync(lockFile, identify(process.pid) ?? '', { mode: 0o600 });
  } catch (cause) {
    throw new DataDirError(
      `WINCE_DATA_DIR ${folder} cannot be written: ${cause instanceof Error ? cause.message : cause}; choose a folder you may write to`,
      { cause },
    );
  }
  return { path: (name) => join(folder, name), release: () => rmSync(lockFile, { force: true }) };
}

/** A process by its number and, where the system tells, its start time: numbers are used again. */
function identify(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined;
  }
  if (process.platform !== 'linux') return String(pid);
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // Field 22; the command in parentheses may itself hold spaces.
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}
