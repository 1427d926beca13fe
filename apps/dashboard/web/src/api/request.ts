/** An answer of the API that is an error, in its own words. `status` is 0 when there was no answer at all. */
export class ApiRequestError extends Error {
  override readonly name = 'ApiRequestError';
  readonly status: number;
  readonly code: string;

  constructor(options: { status: number; code: string; message: string; cause?: unknown }) {
    super(options.message, { cause: options.cause });
    this.status = options.status;
    this.code = options.code;
  }
}

/** Calls the API and reads its JSON. The shape is the API's promise, kept by its own response schemas. */
export async function request<T>(
  path: string,
  options: { method?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const response = await send(path, options);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  const error = readError(body);
  throw new ApiRequestError({
    status: response.status,
    code: error?.code ?? 'unreadable',
    message: error?.message ?? `the server answered ${response.status} without saying why; try again`,
  });
}

/** Query string of what is set. */
export function queryOf(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size === 0 ? '' : `?${search}`;
}

async function send(
  path: string,
  options: { method?: string; body?: unknown; signal?: AbortSignal },
): Promise<Response> {
  const { method = 'GET', body, signal } = options;
  try {
    return await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    const message = 'the server did not answer; check that Wince is running and that you are online';
    throw new ApiRequestError({ status: 0, code: 'offline', message, cause });
  }
}

function readError(body: unknown): { code: string; message: string } | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return undefined;
  return { code: String(error.code), message: String(error.message) };
}
