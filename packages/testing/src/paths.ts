import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export function migrationsFolder(store: 'postgres' | 'clickhouse'): string {
  return `${ROOT}migrations/${store}`;
}
