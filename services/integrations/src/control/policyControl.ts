import { type RenderedTicket, renderTicket } from '../linear/renderTicket.ts';
import { BODY_PLACES, DEFAULT_BODY, DEFAULT_TITLE, TITLE_PLACES, unknownPlaces } from '../linear/template.ts';
import { isTimezone, localTime } from '../policy/localTime.ts';
import type { PolicyChanges, TicketPolicy } from '../policy/policy.ts';
import { quietReason } from '../policy/quietHours.ts';
import { readTicketFacts } from '../readTicketFacts.ts';
import { selectBudget } from '../sql/selectBudget.ts';
import { selectPainfulIncident } from '../sql/selectPainfulIncident.ts';
import { selectPolicy } from '../sql/selectPolicy.ts';
import { updatePolicy } from '../sql/updatePolicy.ts';
import { ControlError } from './controlError.ts';
import type { ControlDeps } from './createControl.ts';

export interface Budget {
  admittedToday: number;
  perDay: number;
  /** Tickets that wait, by what holds them back. */
  held: Record<string, number>;
  /** In words, while nobody wants to be told. */
  quiet: string | null;
}

export function createPolicyControl({ pool, publicUrl, usage, now, wake }: ControlDeps) {
  return {
    defaults: { titleTemplate: DEFAULT_TITLE, bodyTemplate: DEFAULT_BODY },
    places: { title: [...TITLE_PLACES], body: [...BODY_PLACES] },

    get: (projectId: string): Promise<TicketPolicy> => selectPolicy(pool, projectId),

    async change(projectId: string, changes: PolicyChanges): Promise<TicketPolicy> {
      if (changes.timezone !== undefined && !isTimezone(changes.timezone))
        throw new ControlError(
          400,
          `timezone: ${JSON.stringify(changes.timezone)} is not known; write it as Europe/Berlin`,
        );
      assertPlaces('titleTemplate', changes.titleTemplate, TITLE_PLACES);
      assertPlaces('bodyTemplate', changes.bodyTemplate, BODY_PLACES);
      await updatePolicy(pool, projectId, changes);
      wake();
      return selectPolicy(pool, projectId);
    },

    async budget(projectId: string): Promise<Budget> {
      const policy = await selectPolicy(pool, projectId);
      const { date } = localTime(now(), policy.timezone);
      const counts = await selectBudget(pool, { projectId, date, timezone: policy.timezone });
      return { ...counts, perDay: policy.budgetPerDay, quiet: quietReason(policy, now()) ?? null };
    },

    /**
     * The ticket of one incident, the most painful one when none is named, as it would be written with these templates.
     * Undefined while there is no incident.
     */
    async preview(options: {
      projectId: string;
      incidentId?: string | undefined;
      titleTemplate: string | null;
      bodyTemplate: string | null;
    }): Promise<(RenderedTicket & { incidentId: string; shortId: string }) | undefined> {
      assertPlaces('titleTemplate', options.titleTemplate, TITLE_PLACES);
      assertPlaces('bodyTemplate', options.bodyTemplate, BODY_PLACES);
      const found = await selectPainfulIncident(pool, options);
      if (!found) return undefined;
      const read = await readTicketFacts(pool, found.id, usage);
      if (!read) return undefined;
      const text = renderTicket(read.facts, { publicUrl, nowMs: now(), policy: options });
      return { ...text, incidentId: found.id, shortId: found.shortId };
    },
  };
}

function assertPlaces(field: string, text: string | null | undefined, known: readonly string[]): void {
  const [unknown] = unknownPlaces(text ?? '', known);
  if (unknown !== undefined)
    throw new ControlError(
      400,
      `${field}: {{${unknown.slice(0, 40)}}} is not known; there are ${known.map((name) => `{{${name}}}`).join(', ')}`,
    );
}
