import { connect } from 'node:net';

/** What a browser's SDK sends, as bytes ready for the socket. */
export function toRequest(path: string, body: Buffer): Buffer {
  const head =
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nOrigin: https://shop.example\r\n` +
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36\r\n' +
    `Content-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

/**
 * Sends every request once over `connections` sockets, the next one on a socket when the answer to the last is in.
 * Resolves to the milliseconds it took; rejects at an answer that is not 202.
 */
export async function sendAll(port: number, requests: readonly Buffer[], connections: number): Promise<number> {
  let next = 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, () => drive()));
  return performance.now() - started;

  function drive(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      const step = () => {
        const request = requests[next++];
        if (request) socket.write(request);
        else socket.end(resolve);
      };
      socket.on('connect', step);
      socket.on('error', reject);
      // Answers are small: each comes in one piece.
      socket.on('data', (data) => {
        if (data.subarray(9, 12).toString('latin1') === '202') return step();
        reject(new Error(`not accepted: ${data.toString('utf8').slice(0, 400)}`));
        socket.destroy();
      });
    });
  }
}
