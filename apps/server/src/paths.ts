import { fileURLToPath } from 'node:url';

/**
 * Files that come with the program. The bundle lies in `dist/`; `pnpm build` puts everything it serves beside it.
 */
const DIST = fileURLToPath(new URL('.', import.meta.url));

export const WORKER_FILE = `${DIST}engineWorker.js`;
export const BACKTEST_WORKER_FILE = `${DIST}backtestWorker.js`;
export const SCRIPT_FILE = `${DIST}public/wince.js`;
export const WEB_FOLDER = `${DIST}public/dashboard`;
export const DEMO_FOLDER = `${DIST}public/demo`;

export function migrationsFolder(store: 'postgres' | 'clickhouse'): string {
  return `${DIST}migrations/${store}`;
}
