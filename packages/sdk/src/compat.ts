import { gzipSync, strToU8 } from 'fflate';
import { useZip } from './transport/post.ts';

export * from './index.ts';

// Browsers without CompressionStream send batches plain; with this they compress them as the others do.
useZip((json) => new Blob([gzipSync(strToU8(json)) as Uint8Array<ArrayBuffer>]));
