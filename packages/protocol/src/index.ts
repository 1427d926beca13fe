export * from './batch.ts';
export * from './limits.ts';
export * from './record.ts';
export * from './signal.ts';
