import { startEmbeddedPostgres } from '../../src/index.ts';

/** Starts a server on the folder in argv[2]; the test kills this process on the way. */
await startEmbeddedPostgres({ dataDir: process.argv[2]! });
