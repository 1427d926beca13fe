/** Runs the Linear test server by hand: `pnpm linear:fake`. */
import { startLinearFake } from './startLinearFake.ts';

const port = Number(process.env.PORT ?? 4500);
const apiKey = process.env.LINEAR_API_KEY ?? 'lin_api_test';
const { WEBHOOK_URL: webhookUrl, WEBHOOK_SECRET: secret } = process.env;
const oauth = { clientId: 'wince', clientSecret: 'wince-secret' };
const linear = await startLinearFake({
  port,
  apiKey,
  oauth,
  ...(webhookUrl && secret ? { webhook: { url: webhookUrl, secret } } : {}),
});
console.log(`The Linear test server listens. Issues that arrive: ${linear.page}
Start Wince with: LINEAR_API_KEY=${apiKey} LINEAR_API_URL=${linear.url}
or start it with LINEAR_API_URL alone and connect under Integrations: the key is ${apiKey}, the OAuth app
${oauth.clientId} with the secret ${oauth.clientSecret}. "Make the webhook" there lets this server tell Wince of changes.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void linear.stop());
