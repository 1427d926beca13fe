import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const DISPLAY_SERVER = '/usr/bin/Xvfb';
const START_MS = 10_000;

/** The one window of a WebKit, over WebDriver. */
export interface WebKitBrowser {
  goto(address: string): Promise<void>;
  /** Presses and releases in the middle of the element, as a hand does. */
  click(selector: string): Promise<void>;
  /** Value of an expression; a promise is awaited. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Whether Debian's WebKitGTK with its driver, and a display for it, are installed. */
export const hasWebKit = () => [DRIVER, BROWSER, DISPLAY_SERVER].every((path) => existsSync(path));

/**
 * Starts WebKitGTK on a display of its own. It is the engine of Safari, not Safari: no Navigation API, no Event Timing.
 * @throws Error that says what to install.
 */
export async function launchWebKit(): Promise<WebKitBrowser> {
  if (!hasWebKit()) throw new Error('browser tests need WebKit: apt-get install webkit2gtk-driver xvfb');
  const screen = spawn(DISPLAY_SERVER, ['-displayfd', '1', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: `:${display.toString('utf8').trim()}` },
    stdio: 'ignore',
  });
  const stop = async () => {
    for (const child of [driver, screen]) if (child.exitCode === null && child.kill()) await once(child, 'exit');
  };

  async function call<T>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T };
    if (!response.ok) throw new Error(`WebKit refused ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  try {
    await listening(port);
    const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } },
      },
    });
    const session = `/session/${sessionId}`;
    return {
      goto: (url) => call('POST', `${session}/url`, { url }),
      evaluate: (expression) => call('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
      async click(selector) {
        const origin = await call('POST', `${session}/element`, { using: 'css selector', value: selector });

        const press = [
          { type: 'pointerMove', duration: 10, origin, x: 0, y: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pause', duration: 30 },
          { type: 'pointerUp', button: 0 },
        ];
        const actions = [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: press }];
        await call('POST', `${session}/actions`, { actions });
      },
      async close() {
        await call('DELETE', session).finally(stop);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listening(port: number): Promise<void> {
  for (const until = Date.now() + START_MS; ; await new Promise((go) => setTimeout(go, 50))) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`WebKitWebDriver did not answer within ${START_MS} ms`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
