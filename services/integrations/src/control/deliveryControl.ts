import { isOfHome } from '../sql/isOfHome.ts';
import { forceTicket, remakeTicket, retryDelivery } from '../sql/retryDelivery.ts';
import { type Delivery, selectDeliveries } from '../sql/selectDeliveries.ts';
import { ControlError } from './controlError.ts';
import type { ControlDeps } from './createControl.ts';

export function createDeliveryControl({ pool, wake }: ControlDeps) {
  return {
    list: (query: {
      projectId: string;
      filter: 'all' | 'held' | 'failed' | 'waiting' | 'done';
      channel: 'linear' | 'webhook' | undefined;
      after: { at: number; id: string } | undefined;
      limit: number;
    }): Promise<Delivery[]> => selectDeliveries(pool, query),

    /** Sends what failed again, looking first; sends what is held back; sends a webhook that arrived once more. */
    async retry(delivery: { id: string; projectId: string }): Promise<void> {
      if (!(await retryDelivery(pool, delivery)))
        throw new ControlError(409, 'this is on its way already, or is no longer there');
      wake();
    },

    /** A ticket for this incident now, whatever the policy says; another one where a person deleted the first. */
    async createNow(incidentId: string): Promise<void> {
      if (!(await isOfHome(pool, incidentId)))
        throw new ControlError(
          409,
          'Linear is connected for another organisation, so this project files no tickets; send its incidents to a webhook',
        );
      if (!((await forceTicket(pool, incidentId)) || (await remakeTicket(pool, incidentId))))
        throw new ControlError(409, 'this incident has a ticket, or is resolved or ignored');
      wake();
    },
  };
}
