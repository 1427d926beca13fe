import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';

/** Calls the API of the server that runs with these settings, with the token in its data folder. */
export async function callApi<T>(path: string, body?: unknown): Promise<T> {
  const config = readConfig(process.env);
  const base = config.publicUrl ?? `http://127.0.0.1:${config.port}`;
  const tokenFile = join(config.dataDir, 'api-token');
  if (!existsSync(tokenFile))
    throw new Error(`${tokenFile} is missing; set WINCE_DATA_DIR to the folder of the running server`);
  const headers = { Authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}` };
  const response = await fetch(
    `${base}${path}`,
    body === undefined
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        },
  ).catch((cause: unknown) => {
    throw new Error(`no server answers at ${base}; start it, or set PORT or WINCE_PUBLIC_URL to where it runs`, {
      cause,
    });
  });
  const answer = (await response.json()) as T & { error?: { message: string } };
  if (!response.ok) throw new Error(answer.error?.message ?? `${path} answered ${response.status}`);
  return answer;
}
