import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Database, open, type RootDatabase } from 'lmdb';
import { type EventLogReader, type EventLogWriter, type LogEntry, LogFormatError, LogWriteError } from './eventLog.ts';

const FORMAT = 1;
/** Fixed when the folder is made: a session must stay in its partition. Four per worker of a large machine. */
const PARTITIONS = 16;
/** Offsets of one partition; 16 × 2^40 is still an exact double. */
const PARTITION_SPAN = 2 ** 40;
/** A step of a prune ends after this many records or bytes: between two steps appends get their turn. */
const PRUNE_STEP_RECORDS = 200;
const PRUNE_STEP_BYTES = 512 * 1024;
/** How every record begins. */
const RECEIVED_AT = /^\{"receivedAt":(\d{1,16}),/;
const RECEIVED_AT_BYTES = 40;

/** An append that waits for the next transaction. */
interface Waiting {
  key: number;
  json: string;
  batchKey: string;
  receivedAt: number;
  resolve: (outcome: 'appended') => void;
  reject: (error: LogWriteError) => void;
}

interface Stores {
  root: RootDatabase<unknown, string>;
  records: Database<string, number>;
  batches: Database<number, string>;
}

/**
 * Opens the log in `path` for its one writer.
 *
 * Group commit: whatever is appended while a transaction is being synced goes into the next one. LMDB would start a
 * transaction for every turn of the event loop, which under load is one for every batch or two, and costs more than
 * all the rest of ingest. `overlappingSync` is off because it resolves before the sync.
 */
export function openLogWriter(path: string, now: () => number = Date.now): EventLogWriter {
  const { root, records, batches } = openStores(path, false);
  checkFormat(root, path);
  const nextOffsets = Array.from({ length: PARTITIONS }, (_, partition) => endOf(records, partition));
  let lastReceivedAt = Math.max(0, ...nextOffsets.map((end, partition) => receivedAtBefore(records, partition, end)));
  const queue: Waiting[] = [];
  let committing: Promise<void> | undefined;
  /** Batches on their way to the disk, oldest first. */
  const inFlight = new Map<string, { receivedAt: number; done: Promise<'appended'> }>();

  async function append(entry: Parameters<EventLogWriter['append']>[0]): Promise<'appended' | 'repeated'> {
    const batchKey = `${entry.projectId}/${entry.batchId}`;
    const twin = inFlight.get(batchKey);
    if (twin) {
      await twin.done;
      return 'repeated';
    }
    if (batches.doesExist(batchKey)) return 'repeated';

    lastReceivedAt = Math.max(lastReceivedAt, now());
    const receivedAt = lastReceivedAt;
    const offset = nextOffsets[entry.partition]!++;
    const done = new Promise<'appended'>((resolve, reject) => {
      queue.push({
        key: keyOf(entry.partition, offset),
        json: entry.encode(receivedAt),
        batchKey,
        receivedAt,
        resolve,
        reject,
      });
    });
    inFlight.set(batchKey, { receivedAt, done });
    if (!committing) committing = commitQueue();
    return done;
  }

  /** One transaction after the other until nothing waits. What one event turn puts, LMDB commits together. */
  async function commitQueue(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.splice(0);
      try {
        await Promise.all(
          group.flatMap(({ key, json, batchKey, receivedAt }) => [
            records.put(key, json),
            batches.put(batchKey, receivedAt),
          ]),
        );
        for (const { batchKey, resolve } of group) {
          inFlight.delete(batchKey);
          resolve('appended');
        }
      } catch (cause) {
        for (const { batchKey, reject } of group) {
          inFlight.delete(batchKey);
          reject(new LogWriteError(cause));
        }
      }
    }
    committing = undefined;
  }

  function settledTime(): number {
    const oldest = inFlight.values().next();
    if (!oldest.done) return oldest.value.receivedAt - 1;
    lastReceivedAt = Math.max(lastReceivedAt, now());
    return lastReceivedAt;
  }

  async function prune(time: number, limits?: ReadonlyMap<number, number>): Promise<number> {
    let removed = 0;
    for (let partition = 0; partition < PARTITIONS; partition++) {
      // The last record stays: it says where the partition ends.
      const last = nextOffsets[partition]! - 1;
      const end = limits ? Math.min(last, limits.get(partition) ?? 0) : last;
      for (;;) {
        const old = oldestRecords(records, partition, end, time);
        if (old.length === 0) break;
        await Promise.all(
          old.flatMap(({ key, batchKey }) => [
            records.remove(key),
            ...(batchKey === undefined ? [] : [batches.remove(batchKey)]),
          ]),
        );
        removed += old.length;
        await nextTurn();
      }
      await nextTurn();
    }
    return removed;
  }

  async function close(): Promise<void> {
    await committing;
    await root.close();
  }

  return { partitionCount: PARTITIONS, append, settledTime, prune, close };
}

/** Opens the log in `path` for reading, from any thread of the writer's process or from another one. */
export function openLogReader(path: string): EventLogReader {
  const { root, records } = openStores(path, true);
  checkFormat(root, path);
  const refresh = () => records.resetReadTxn();
  return {
    partitionCount: PARTITIONS,
    read(partition, offset, limit) {
      refresh();
      return readEntries(records, partition, offset, limit);
    },
    endOffset(partition) {
      refresh();
      return endOf(records, partition);
    },
    offsetAt(partition, time) {
      refresh();
      return offsetAt(records, partition, time);
    },
    close: () => root.close(),
  };
}

function openStores(path: string, readOnly: boolean): Stores {
  const root = open<unknown, string>({
    path,
    maxDbs: 4,
    overlappingSync: false,
    ...(readOnly ? { readOnly: true } : {}),
  });
  return {
    root,
    records: root.openDB<string, number>({ name: 'records', encoding: 'string' }),
    batches: root.openDB<number, string>({ name: 'batches' }),
  };
}

function checkFormat(root: Stores['root'], path: string): void {
  const found = root.get('format');
  if (found === undefined) root.putSync('format', FORMAT);
  else if (found !== FORMAT) throw new LogFormatError({ path, found: Number(found), known: FORMAT });
}

function keyOf(partition: number, offset: number): number {
  return partition * PARTITION_SPAN + offset;
}

function readEntries(records: Stores['records'], partition: number, offset: number, limit: number): LogEntry[] {
  const range = records.getRange({ start: keyOf(partition, offset), end: keyOf(partition + 1, 0), limit });
  return Array.from(range, ({ key, value }) => ({ partition, offset: key - partition * PARTITION_SPAN, json: value }));
}

function endOf(records: Stores['records'], partition: number): number {
  // Backwards the start is the upper bound and is itself excluded from this partition.
  const range = records.getKeys({
    start: keyOf(partition + 1, 0) - 1,
    end: keyOf(partition, 0) - 1,
    reverse: true,
    limit: 1,
  });
  const [last] = Array.from(range);
  return last === undefined ? 0 : last - partition * PARTITION_SPAN + 1;
}

/** Binary search: receive times do not fall within a partition. */
function offsetAt(records: Stores['records'], partition: number, time: number): number {
  let low = 0;
  let high = endOf(records, partition);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = readEntries(records, partition, middle, 1);
    if (!entry || entry.offset >= high || receivedAtOf(entry.json) >= time) high = middle;
    else low = entry.offset + 1;
  }
  return low;
}

function receivedAtBefore(records: Stores['records'], partition: number, end: number): number {
  const [last] = end === 0 ? [] : readEntries(records, partition, end - 1, 1);
  return last ? receivedAtOf(last.json) : 0;
}

function receivedAtOf(json: string): number {
  const [, digits] = RECEIVED_AT.exec(json) ?? [];
  if (digits !== undefined) return Number(digits);
  const { receivedAt } = JSON.parse(json) as { receivedAt: number };
  return receivedAt;
}

/** The next step of a prune: the first records of a partition, up to the first that is young or at `end`. */
function oldestRecords(
  records: Stores['records'],
  partition: number,
  end: number,
  time: number,
): { key: number; batchKey: string | undefined }[] {
  const old: { key: number; batchKey: string | undefined }[] = [];
  if (end <= 0) return old;
  let bytes = 0;
  const keys = records.getKeys({
    start: keyOf(partition, 0),
    end: keyOf(partition, end),
    limit: PRUNE_STEP_RECORDS,
  });
  for (const key of Array.from(keys)) {
    const record = records.getBinaryFast(key);
    if (!record) continue;
    const [, digits] = RECEIVED_AT.exec(record.toString('latin1', 0, RECEIVED_AT_BYTES)) ?? [];
    const json = digits === undefined || Number(digits) < time ? record.toString('utf8') : undefined;
    if (json === undefined || receivedAtOf(json) >= time) break;
    old.push({ key, batchKey: batchKeyOf(json) });
    bytes += record.length;
    if (bytes > PRUNE_STEP_BYTES) break;
  }
  return old;
}

function batchKeyOf(json: string): string | undefined {
  try {
    const { projectId, batch } = JSON.parse(json) as { projectId: string; batch: { id: string } };
    return `${projectId}/${batch.id}`;
  } catch {
    // A record that nobody can read goes all the same; its batch id stays behind.
    return undefined;
  }
}
