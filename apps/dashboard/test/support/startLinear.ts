import { type Integrations, startIntegrations } from '@wince/integrations';
import { type LinearFake, startLinearFake } from '@wince/integrations/linear-fake';
import { type Dashboard, startDashboard } from './startDashboard.ts';

export const LINEAR_KEY = 'lin_api_of_these_tests';

/** The dashboard with real integrations, and a Linear test server that they are not connected to yet. */
export async function startLinearDashboard(webFolder: string): Promise<{
  dashboard: Dashboard;
  linear: LinearFake;
  integrations: Integrations;
  stop: () => Promise<void>;
}> {
  const linear = await startLinearFake({
    apiKey: LINEAR_KEY,
    oauth: { clientId: 'wince', clientSecret: 'wince-secret' },
  });
  const silent = () => {};
  const started: Integrations[] = [];
  const dashboard = await startDashboard({
    webFolder,
    integrations: ({ pool, databaseUrl, publicUrl }) => {
      const integrations = startIntegrations({
        pool,
        databaseUrl,
        publicUrl,
        linearApiUrl: linear.url,
        secretKeys: ['a key for the secrets of these tests'],
        webhookNetworks: ['127.0.0.1/32'],
        logger: { info: silent, warn: silent, error: silent },
        pollMs: 200,
      });
      started.push(integrations);
      return integrations.control;
    },
  });
  return {
    dashboard,
    linear,
    integrations: started[0]!,
    stop: async () => {
      await started[0]!.stop();
      await dashboard.stop();
      await linear.stop();
    },
  };
}
