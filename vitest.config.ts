import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A shared build machine may stand still for seconds; what fails twice is wrong. The report names what was repeated. */
const retry = process.env.CI ? 1 : 0;
/** Most tests wait for a server or a browser: one file for each core, and not one less as Vitest would. */
const maxWorkers = availableParallelism();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{packages,services,apps}/*/{src,api/src,web/src}/**/*.test.{ts,tsx}',
            'bench/accuracy/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          maxWorkers,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,services,apps}/*/test/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          globalSetup: ['packages/testing/src/globalSetup.ts'],
          pool: 'forks',
          retry,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        // Screens and servers: each file has its own server and looks at one page at a time.
        test: {
          name: 'screens',
          include: ['{services,apps,examples}/*/test/**/*.browser.test.ts'],
          globalSetup: ['packages/testing/src/globalSetup.ts'],
          pool: 'forks',
          sequence: { groupOrder: 1 },
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
      {
        // The SDK measures time: its files come last, when no server takes it from them.
        test: {
          name: 'browser',
          include: ['packages/*/test/**/*.browser.test.ts'],
          globalSetup: ['packages/testing/src/globalSetup.ts'],
          pool: 'forks',
          sequence: { groupOrder: 2 },
          maxWorkers,
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
