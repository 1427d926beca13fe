/**
 * The log between ingest and everything that reads events: durable, append-only, partitioned by session.
 *
 * An offset is the position of a record in its partition. Offsets rise; they may have holes. `receivedAt` of the
 * records of one partition never falls, which is what lets readers use it as their only clock.
 */
export interface EventLogWriter {
  readonly partitionCount: number;
  /**
   * Appends one batch. Resolves once it is on disk; a batch id that the project sent before resolves to `repeated`
   * and is not written again.
   *
   * @param encode makes the record's JSON from its receive time, epoch ms. It begins with `{"receivedAt":<digits>,`,
   *   so that the log can tell a record's age without parsing it.
   * @throws LogWriteError when the batch is not durable; sending it again is safe.
   */
  append(entry: {
    projectId: string;
    batchId: string;
    partition: number;
    encode: (receivedAt: number) => string;
  }): Promise<'appended' | 'repeated'>;
  /** Every record with `receivedAt` up to this time can be read; later appends get a later or equal one. Epoch ms. */
  settledTime(): number;
  /**
   * Drops records received before `time`, except the last one of each partition. Resolves to how many.
   *
   * @param limits per partition, the offset up to which records may go: `[0, limit)`. A partition without one keeps
   *   all of its records. Without `limits` only the time counts.
   */
  prune(time: number, limits?: ReadonlyMap<number, number>): Promise<number>;
  close(): Promise<void>;
}

export interface LogEntry {
  partition: number;
  offset: number;
  json: string;
}

export interface EventLogReader {
  readonly partitionCount: number;
  /** Entries of one partition from `offset` on, oldest first. */
  read(partition: number, offset: number, limit: number): LogEntry[];
  /** The offset the next record of the partition will have, or a later one. */
  endOffset(partition: number): number;
  /** The first offset whose record was received at or after `time`, or the end. */
  offsetAt(partition: number, time: number): number;
  close(): Promise<void>;
}

/** The log could not make a batch durable: the disk is full or failing. */
export class LogWriteError extends Error {
  override readonly name = 'LogWriteError';

  constructor(cause: unknown) {
    super('the event log could not be written; free disk space or repair the disk under WINCE_DATA_DIR', { cause });
  }
}

/** The log folder was written by a version with another layout. */
export class LogFormatError extends Error {
  override readonly name = 'LogFormatError';

  constructor(options: { path: string; found: number; known: number }) {
    super(
      `the event log in ${options.path} has format ${options.found}, this version of Wince reads format ${options.known}; ` +
        'start the version that wrote it, or point WINCE_DATA_DIR at another folder',
    );
  }
}
