export { createIngest, type IngestMetrics, type IngestOptions } from './createIngest.ts';
