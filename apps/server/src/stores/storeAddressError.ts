const DEFAULT_PORTS: Record<string, string> = {
  'postgres:': '5432',
  'postgresql:': '5432',
  'http:': '80',
  'https:': '443',
};
/** The network's words for "nobody there", as codes of Node's errors. */
const SILENT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
]);

/** A store that the configuration names cannot be used. Names the setting, the address and the remedy; no secrets. */
export class StoreAddressError extends Error {
  override readonly name = 'StoreAddressError';

  constructor(options: { setting: 'DATABASE_URL' | 'CLICKHOUSE_URL'; url: string; cause: unknown }) {
    const { protocol, hostname, port } = new URL(options.url);
    const address = `${hostname}:${port || DEFAULT_PORTS[protocol]}`;
    const { cause } = options;
    const message = cause instanceof Error ? cause.message : String(cause);
    const silent =
      cause instanceof Error && (('code' in cause && SILENT.has(String(cause.code))) || /time(d )?out/i.test(message));
    super(
      silent
        ? `${options.setting}: nothing answers at ${address}; start the server or correct the address`
        : `${options.setting}: ${address} cannot be used: ${message.slice(0, 300)}; correct the address, user or database`,
      { cause },
    );
  }
}
