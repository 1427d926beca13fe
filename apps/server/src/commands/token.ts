import { insertApiToken, newApiToken } from '../setup/apiToken.ts';
import { withStores } from './withStores.ts';

export async function token([action, name]: string[]): Promise<void> {
  if (action !== 'create' || !name) throw new Error('usage: wince token create <name>');
  await withStores(async ({ pool }) => {
    const secret = newApiToken();
    await insertApiToken(pool, name, secret);
    process.stdout.write(`${secret}\n`);
  });
}
