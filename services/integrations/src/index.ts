export type { LinearOptions } from './connection/linearConnections.ts';
export { ControlError } from './control/controlError.ts';
export type { IntegrationsControl } from './control/createControl.ts';
export { type Integrations, type IntegrationsDeps, type Logger, startIntegrations } from './startIntegrations.ts';
export { createReadUsage } from './usage.ts';
