// Puts what the server serves beside its bundle: script-tag file, dashboard, demo shop, migrations.
import { cpSync, rmSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const dist = new URL('../dist/', import.meta.url);
const parts = {
  'packages/sdk/dist/wince.js': 'public/wince.js',
  'apps/dashboard/web/dist': 'public/dashboard',
  'examples/demo-shop/public': 'public/demo',
  migrations: 'migrations',
};
for (const [from, to] of Object.entries(parts)) {
  rmSync(new URL(to, dist), { recursive: true, force: true });
  cpSync(new URL(from, root), new URL(to, dist), { recursive: true });
}
