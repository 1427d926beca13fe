/** Runs the Linear test server by hand: `pnpm --filter @wince/integrations linear:fake`. */
import { startLinearFake } from './startLinearFake.ts';

const port = Number(process.env.PORT ?? 4500);
const apiKey = process.env.LINEAR_API_KEY ?? 'lin_api_test';
const linear = await startLinearFake({ port, apiKey });
console.log(`The Linear test server listens. Issues that arrive: ${linear.page}
Start Wince with: LINEAR_API_KEY=${apiKey} LINEAR_API_URL=${linear.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void linear.stop());
