export { type EventLogReader, type EventLogWriter, type LogEntry, LogFormatError, LogWriteError } from './eventLog.ts';
export { openLogReader, openLogWriter } from './lmdbLog.ts';
export { partitionOf } from './partition.ts';
