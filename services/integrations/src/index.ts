export type { LinearOptions } from './linear/linearApi.ts';
export { type Integrations, type IntegrationsDeps, type Logger, startIntegrations } from './startIntegrations.ts';
