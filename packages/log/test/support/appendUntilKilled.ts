import { openLogWriter } from '../../src/index.ts';

/** Appends to the log in argv[2], prints each acknowledged number, and kills itself in the middle of the work. */
const log = openLogWriter(process.argv[2]!);
for (let i = 0; ; i++) {
  const batch = { id: `b${i}` };
  const pending = log.append({
    projectId: 'p1',
    batchId: batch.id,
    partition: 0,
    encode: (receivedAt) => JSON.stringify({ receivedAt, projectId: 'p1', batch }),
  });
  if (i === 60) process.kill(process.pid, 'SIGKILL');
  await pending;
  process.stdout.write(`${i}\n`);
}
