import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

/** A setting was wrong. One line per setting: its name, what was given, what is allowed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

const port = z.coerce
  .number('a port number from 0 to 65535')
  .int('a port number from 0 to 65535')
  .min(0, 'a port number from 0 to 65535')
  .max(65_535, 'a port number from 0 to 65535');
const count = (max: number) =>
  z.coerce
    .number(`a whole number from 1 to ${max}`)
    .int(`a whole number from 1 to ${max}`)
    .min(1, `a whole number from 1 to ${max}`)
    .max(max, `a whole number from 1 to ${max}`);
const url = (protocols: RegExp, allowed: string) => z.url({ protocol: protocols, error: allowed });

const environmentSchema = z.object({
  PORT: port.default(4400),
  WINCE_HOST: z.string().min(1).default('127.0.0.1'),
  WINCE_DATA_DIR: z.string().min(1, 'the path of a folder').default('./.wince'),
  WINCE_PUBLIC_URL: url(/^https?$/, 'an http or https address, for example https://wince.example.com').optional(),
  WINCE_ADMIN_PASSWORD: z.string().min(15, 'at least 15 characters').max(256, 'at most 256 characters').optional(),
  WINCE_ENGINE_WORKERS: count(16).default(Math.min(4, Math.max(1, availableParallelism() - 1))),
  WINCE_EVENTS_PER_SECOND: count(10_000_000).default(20_000),
  WINCE_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent')
    .default('info'),
  WINCE_LOG_RETENTION_DAYS: count(365).default(7),
  WINCE_SECRET_KEY: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .refine(
      (keys) => keys.every((key) => key.length >= 32),
      'at least 32 characters; several keys separated by commas, the newest first',
    )
    .optional(),
  WINCE_WEBHOOK_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((network) => network.trim()))
    .refine((networks) => networks.every(isNetwork), 'networks separated by commas, for example 10.1.0.0/16')
    .optional(),
  DATABASE_URL: url(
    /^postgres(ql)?$/,
    'a PostgreSQL address, for example postgres://user:password@host:5432/wince',
  ).optional(),
  CLICKHOUSE_URL: url(
    /^https?$/,
    'an http or https address with user and database, for example http://user:password@host:8123/wince',
  ).optional(),
  KAFKA_BROKERS: z.undefined('nothing: this version keeps its log in WINCE_DATA_DIR').optional(),
  LINEAR_API_KEY: z.string().min(1, 'a key of Linear, or leave it out').optional(),
  LINEAR_API_URL: url(/^https?$/, 'an http or https address').optional(),
  LINEAR_TEAM_KEY: z.string().min(1).max(16).optional(),
});

/** `10.1.0.0/16`, or one address. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const most = [0, 0, 0, 0, 32, 0, 128][isIP(address)] ?? 0;
  return (
    most > 0 && rest.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= most))
  );
}

/** Values that must not be repeated on a screen. */
const SECRET = /PASSWORD|KEY|_URL$/;

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Address people open, without a slash at the end; absent: derived from host and port. */
  publicUrl: string | undefined;
  adminPassword: string | undefined;
  engineWorkers: number;
  eventsPerSecond: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  logRetentionMs: number;
  databaseUrl: string | undefined;
  clickhouseUrl: string | undefined;
  linear: { apiKey: string; apiUrl?: string; teamKey?: string } | undefined;
  /** For a connection that is made on the dashboard. */
  linearApiUrl: string | undefined;
  /** What secrets are sealed with, the newest first; absent: a key in the data folder. */
  secretKeys: string[] | undefined;
  /** Private networks that webhooks may reach. */
  webhookNetworks: string[];
}

/**
 * Settings from the environment. An empty variable counts as not set.
 * @throws ConfigError that lists every wrong one.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const misspelt = Object.keys(given).filter((name) => name.startsWith('WINCE_') && !(name in environmentSchema.shape));
  const result = environmentSchema.safeParse(given);
  const lines = [
    ...(result.success
      ? []
      : result.error.issues.map((issue) => describe(String(issue.path[0]), given, issue.message))),
    ...misspelt.map(
      (name) => `${name} is not a setting of Wince; known are ${Object.keys(environmentSchema.shape).join(', ')}`,
    ),
  ];
  if (!result.success || lines.length > 0) throw new ConfigError(lines);
  const env = result.data;
  return {
    port: env.PORT,
    host: env.WINCE_HOST,
    dataDir: resolve(env.WINCE_DATA_DIR),
    publicUrl: env.WINCE_PUBLIC_URL?.replace(/\/+$/, ''),
    adminPassword: env.WINCE_ADMIN_PASSWORD,
    engineWorkers: env.WINCE_ENGINE_WORKERS,
    eventsPerSecond: env.WINCE_EVENTS_PER_SECOND,
    logLevel: env.WINCE_LOG_LEVEL,
    logRetentionMs: env.WINCE_LOG_RETENTION_DAYS * 86_400_000,
    databaseUrl: env.DATABASE_URL,
    clickhouseUrl: env.CLICKHOUSE_URL,
    linear:
      env.LINEAR_API_KEY === undefined
        ? undefined
        : {
            apiKey: env.LINEAR_API_KEY,
            ...(env.LINEAR_API_URL === undefined ? {} : { apiUrl: env.LINEAR_API_URL }),
            ...(env.LINEAR_TEAM_KEY === undefined ? {} : { teamKey: env.LINEAR_TEAM_KEY }),
          },
    linearApiUrl: env.LINEAR_API_URL,
    secretKeys: env.WINCE_SECRET_KEY,
    webhookNetworks: env.WINCE_WEBHOOK_NETWORKS ?? [],
  };
}

function describe(name: string, given: Record<string, string | undefined>, allowed: string): string {
  const value = given[name] ?? '';
  const shown = SECRET.test(name) ? `a value of ${value.length} characters` : `"${value.slice(0, 100)}"`;
  return `${name} is ${shown}; allowed is ${allowed}`;
}
