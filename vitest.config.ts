import { defineConfig } from 'vitest/config';

/** A shared build machine may stand still for seconds; what fails twice is wrong. The report names what was repeated. */
const retry = process.env.CI ? 1 : 0;

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
        },
      },
      {
        test: {
          name: 'browser',
          include: ['{packages,services,apps,examples}/*/test/**/*.browser.test.ts'],
          globalSetup: ['packages/testing/src/globalSetup.ts'],
          pool: 'forks',
          fileParallelism: false,
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
