/** A relay in a process of its own, to be killed. */
import pg from 'pg';
import { startIntegrations } from '../../src/index.ts';

const {
  DATABASE_URL: databaseUrl = '',
  LINEAR_API_KEY: apiKey = '',
  LINEAR_API_URL: apiUrl = '',
  LEASE_MS,
} = process.env;
const silent = () => {};
startIntegrations({
  pool: new pg.Pool({ connectionString: databaseUrl, max: 4 }),
  databaseUrl,
  publicUrl: 'http://127.0.0.1:4400',
  linear: { apiKey, apiUrl },
  secretKeys: ['a key for the secrets of these tests'],
  logger: { info: silent, warn: silent, error: silent },
  leaseMs: Number(LEASE_MS),
  pollMs: 50,
});
