import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { startServer } from '../startServer.ts';

/** Longest time a clean stop may take before the process ends anyway. */
const STOP_MS = 10_000;

/** Starts everything, prints one line of JSON on stdout when it is ready, ends on SIGINT or SIGTERM. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  // stdout carries the one line of JSON and nothing else.
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const stopped = signalled();
  const server = await startServer(config, logger);
  process.stdout.write(`${JSON.stringify(server.ready)}\n`);
  const signal = await stopped;
  logger.info({ signal }, 'stopping');
  const timer = setTimeout(() => {
    logger.error(`did not stop within ${STOP_MS / 1_000} s`);
    server.abandon();
    process.exit(1);
  }, STOP_MS);
  await server.stop();
  clearTimeout(timer);
  // Native parts (the embedded ClickHouse) may keep threads that nothing waits for.
  process.exit(0);
}

function signalled(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal));
  });
}
