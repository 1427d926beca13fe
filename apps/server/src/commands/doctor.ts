import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';

/**
 * Asks a running server, hop by hop, and follows a test event to its row: delivered is not stored.
 * Ends with code 1 at the first hop that is broken, and says what to do.
 */
export async function doctor(): Promise<void> {
  const config = readConfig(process.env);
  const base = config.publicUrl ?? `http://127.0.0.1:${config.port}`;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say('ok  settings');

  const ready = await fetch(`${base}/readyz`).catch(() => undefined);
  if (!ready)
    throw new Error(
      `no server answers at ${base}; start it with "npm start", or set PORT or WINCE_PUBLIC_URL to where it runs`,
    );
  if (!ready.ok) throw new Error(`the server at ${base} is not ready: ${await ready.text()}`);
  say('ok  server and PostgreSQL');

  const tokenFile = join(config.dataDir, 'api-token');
  if (!existsSync(tokenFile))
    throw new Error(`${tokenFile} is missing; set WINCE_DATA_DIR to the folder of the running server`);
  const headers = { Authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}` };
  const projects = await getJson<{ projects: { id: string; slug: string; writeKey: string | null }[] }>(
    `${base}/api/v1/projects`,
    headers,
  );
  const project = projects.projects.find(({ writeKey }) => writeKey !== null);
  if (!project) throw new Error('no project has a write key; make one with "wince keys create"');
  say(`ok  API token, project ${project.slug}`);

  const session = `doctor-${randomUUID()}`;
  const now = Date.now();
  const sent = await fetch(`${base}/v1/events?key=${project.writeKey}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify({
      v: 1,
      id: randomUUID(),
      sentAt: now,
      sdk: 'doctor',
      session,
      page: { id: randomUUID(), start: now },
      seq: 0,
      upTo: 1,
      end: 1,
      device: { w: 0, h: 0, dpr: 1 },
      elements: [],
      events: [{ type: 'custom', t: 0, name: 'doctor' }],
    }),
  });
  if (sent.status === 403)
    say('--  the project lists its origins, so a test event from here is refused, as it should be');
  else if (sent.status !== 202) throw new Error(`the test event was refused with ${sent.status}: ${await sent.text()}`);
  else {
    say('ok  test event taken in');
    await followToRow(`${base}/api/v1/sessions/${session}/events?project=${project.id}`, headers);
    say('ok  test event read back from ClickHouse');
  }

  const status = await getJson<{ linear: { state: string; message: string | null } }>(`${base}/api/v1/status`, headers);
  say(
    `${status.linear.state === 'ok' ? 'ok ' : '-- '} Linear: ${status.linear.state}${status.linear.message ? `: ${status.linear.message}` : ''}`,
  );
}

async function followToRow(url: string, headers: Record<string, string>): Promise<void> {
  for (
    const deadline = Date.now() + 15_000;
    Date.now() < deadline;
    await new Promise((resolve) => setTimeout(resolve, 250))
  ) {
    const response = await fetch(url, { headers });
    const body = response.ok ? ((await response.json()) as { events: unknown[] }) : undefined;
    if (body && body.events.length > 0) return;
  }
  throw new Error(
    'the test event was accepted but is not in ClickHouse after 15 s; look at the log of the server for "archive"',
  );
}

async function getJson<T>(url: string, headers: Record<string, string>): Promise<T> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
