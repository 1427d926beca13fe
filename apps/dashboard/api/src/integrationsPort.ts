/**
 * What the dashboard asks of the integrations and orders from them. The server puts the real ones in; without them the
 * routes say that they do not run here.
 */
import type {
  Delivery,
  LinearChoices,
  LinearConnection,
  LinearConnectionTest,
  TicketPolicy,
  TicketPolicyAnswer,
  TicketPreview,
  WebhookEndpoint,
} from './schemas/integrations.ts';

export interface IntegrationsPort {
  connection: {
    configured(): Promise<boolean>;
    state(): Promise<LinearConnection>;
    connectKey(options: { apiKey: string; actor: string }): Promise<LinearConnectionTest>;
    beginOAuth(options: { clientId: string; clientSecret: string; actor: string; returnTo: string }): Promise<string>;
    finishOAuth(options: { state: string; code: string; actor: string }): Promise<string>;
    disconnect(): Promise<void>;
    test(): Promise<LinearConnectionTest>;
    choices(teamId: string | undefined): Promise<LinearChoices>;
    setWebhookSecret(secret: string): Promise<void>;
    createWebhook(): Promise<void>;
  };
  policy: {
    get(projectId: string): Promise<TicketPolicy>;
    change(
      projectId: string,
      changes: { [Key in keyof TicketPolicy]?: TicketPolicy[Key] | undefined },
    ): Promise<TicketPolicy>;
    budget(projectId: string): Promise<TicketPolicyAnswer['budget']>;
    preview(options: {
      projectId: string;
      incidentId?: string | undefined;
      titleTemplate: string | null;
      bodyTemplate: string | null;
    }): Promise<NonNullable<TicketPreview['preview']> | undefined>;
    defaults: TicketPolicyAnswer['defaults'];
    places: TicketPolicyAnswer['places'];
  };
  deliveries: {
    list(query: {
      projectId: string;
      filter: 'all' | 'held' | 'failed' | 'waiting' | 'done';
      channel: 'linear' | 'webhook' | undefined;
      after: { at: number; id: string } | undefined;
      limit: number;
    }): Promise<Delivery[]>;
    retry(delivery: { id: string; projectId: string }): Promise<void>;
    createNow(incidentId: string): Promise<void>;
  };
  endpoints: {
    list(projectId: string): Promise<WebhookEndpoint[]>;
    create(options: {
      projectId: string;
      url: string;
      events: string[];
    }): Promise<{ endpoint: WebhookEndpoint; secret: string }>;
    change(options: {
      id: string;
      projectId: string;
      url?: string | undefined;
      events?: string[] | undefined;
      enabled?: boolean | undefined;
    }): Promise<WebhookEndpoint>;
    rotate(endpoint: { id: string; projectId: string }): Promise<string>;
    remove(endpoint: { id: string; projectId: string }): Promise<void>;
    test(endpoint: { id: string; projectId: string }): Promise<void>;
  };
}
