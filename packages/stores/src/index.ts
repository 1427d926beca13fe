export { openClickHouse } from './clickhouse.ts';
export {
  type EmbeddedPostgres,
  PostgresStartError,
  runningPostgresUrl,
  startEmbeddedPostgres,
} from './embeddedPostgres.ts';
export { migrateClickHouse } from './migrateClickHouse.ts';
export { migratePostgres } from './migratePostgres.ts';
export { NewerDataError } from './newerDataError.ts';
