/** One event of a page of its own, as an SDK would send it. */
export function testBatch(session: string, at: number, device: { w: number; h: number; dpr: number }) {
  return {
    ...{ v: 1, id: randomId(), sentAt: at, sdk: 'setup', session, seq: 0, upTo: 1, end: 1 },
    page: { id: randomId(), start: at },
    device,
    elements: [],
    events: [{ type: 'custom', t: 0, name: 'setup-test' }],
  };
}

/** 32 hex digits. `randomUUID` is missing where the dashboard is opened over plain http. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
