/** What the dashboard may ask of the integrations and order from them. No secret ever comes out of here. */
import type pg from 'pg';
import type { LinearConnections } from '../connection/linearConnections.ts';
import type { SecretBox } from '../secrets/secretBox.ts';
import type { ReadUsage } from '../usage.ts';
import type { AddressPolicy } from '../webhooks/addressPolicy.ts';
import { createConnectionControl } from './connectionControl.ts';
import { createDeliveryControl } from './deliveryControl.ts';
import { createEndpointControl } from './endpointControl.ts';
import { createPolicyControl } from './policyControl.ts';

export interface ControlDeps {
  pool: pg.Pool;
  box: SecretBox;
  connections: LinearConnections;
  /** Which receivers of webhooks may be called. */
  policy: AddressPolicy;
  publicUrl: string;
  usage: ReadUsage | undefined;
  now: () => number;
  /** Looks at the outbox now. */
  wake: () => void;
}

export function createControl(deps: ControlDeps) {
  return {
    connection: createConnectionControl(deps),
    policy: createPolicyControl(deps),
    deliveries: createDeliveryControl(deps),
    endpoints: createEndpointControl(deps),
  };
}

export type IntegrationsControl = ReturnType<typeof createControl>;
