/**
 * Limits of one batch, enforced by ingest and respected by the SDK.
 * Sizes are bytes, lengths are UTF-16 code units, times are milliseconds. Reasons: docs/adr/0002.
 */
export const LIMITS = {
  /** Largest body on the wire, before gunzip. */
  wireBytes: 256 * 1024,
  /** Largest body after gunzip. A gzip bomb stops here. */
  bodyBytes: 1024 * 1024,
  eventsPerBatch: 500,
  elementsPerBatch: 500,
  /** Nesting of objects and arrays. The deepest valid batch needs 6. */
  depth: 12,
  /** Structural characters of a body above `scanAboveBytes`; more than any valid batch has. */
  tokens: 60_000,
  /** Bodies below this size cannot block the parser long enough to matter and are not scanned first. */
  scanAboveBytes: 64 * 1024,
  textLength: 1_024,
  selectorLength: 512,
  labelLength: 80,
  propsPerEvent: 20,
  /** How far behind its receive time an event may lie; older ones are stored and marked late, never judged. */
  latenessMs: 5 * 60_000,
  /** Client clocks within half of this are believed; others are corrected in whole steps of it. docs/adr/0003. */
  clockStepMs: 60_000,
} as const;
