import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { LIMITS } from '@wince/protocol';
import { IngestError } from './ingestError.ts';

/** Below this many wire bytes gunzip on the spot costs less than a trip through the thread pool. */
const SYNC_GUNZIP_BYTES = 32 * 1024;
const gunzipAsync = promisify(gunzip);

/** The body as text, read, unpacked and bounded on both sides of gunzip. Throws IngestError. */
export async function readBody(request: Request, gzip: boolean): Promise<string> {
  const wire = await readWire(request);
  const bytes = gzip ? await unpack(wire) : wire;
  if (bytes.length > LIMITS.bodyBytes) throw tooLarge('body', bytes.length, LIMITS.bodyBytes);
  if (!isUtf8(bytes)) {
    const hint = bytes[0] === 0x1f && bytes[1] === 0x8b ? 'it is gzip: add gzip=1 to the address' : 'send UTF-8';
    throw new IngestError('invalid_batch', `body is not valid UTF-8; ${hint}`);
  }
  return bytes.toString('utf8');
}

async function readWire(request: Request): Promise<Buffer> {
  const declared = request.headers.get('content-length');
  if (declared !== null) {
    const length = Number(declared);
    if (length > LIMITS.wireBytes) throw tooLarge('body', length, LIMITS.wireBytes);
    // The HTTP parser delivers no more than was declared.
    return Buffer.from(await request.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > LIMITS.wireBytes) throw tooLarge('body', length, LIMITS.wireBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function unpack(wire: Buffer): Promise<Buffer> {
  const options = { maxOutputLength: LIMITS.bodyBytes };
  try {
    return wire.length <= SYNC_GUNZIP_BYTES ? gunzipSync(wire, options) : await gunzipAsync(wire, options);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new IngestError(
        'too_large',
        `body is more than ${kib(LIMITS.bodyBytes)} after gunzip, the limit is ${kib(LIMITS.bodyBytes)}; send smaller batches`,
        { cause },
      );
    throw new IngestError(
      'broken_gzip',
      'body is not complete gzip; send gzip, or leave out gzip=1 and Content-Encoding',
      {
        cause,
      },
    );
  }
}

function tooLarge(what: string, bytes: number, limit: number): IngestError {
  return new IngestError('too_large', `${what} is ${kib(bytes)}, the limit is ${kib(limit)}; send smaller batches`);
}

function kib(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`;
}
