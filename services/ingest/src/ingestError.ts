export type IngestErrorCode =
  | 'invalid_batch'
  | 'broken_gzip'
  | 'unknown_key'
  | 'origin_not_allowed'
  | 'too_large'
  | 'unsupported_media_type'
  | 'quota_exceeded'
  | 'unavailable';

const STATUS = {
  invalid_batch: 400,
  broken_gzip: 400,
  unknown_key: 401,
  origin_not_allowed: 403,
  too_large: 413,
  unsupported_media_type: 415,
  quota_exceeded: 429,
  unavailable: 503,
} as const satisfies Record<IngestErrorCode, number>;

/** A batch was not accepted. The message names the thing, the limit and the remedy; it is sent to the client. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly code: IngestErrorCode;
  /** Seconds after which sending the same batch again makes sense. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: IngestErrorCode, message: string, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): (typeof STATUS)[IngestErrorCode] {
    return STATUS[this.code];
  }
}
