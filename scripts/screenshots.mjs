// Pictures of every screen in both themes, into screenshots/, which is not committed: npm run screenshots
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'apps/dashboard/test/screenshots.browser.test.ts';

try {
  execFileSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'screens', FILE], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SCREENSHOTS: '1' },
  });
} catch {
  // Vitest has said why.
  process.exitCode = 1;
}
