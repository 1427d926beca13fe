import type { BatchEvent, RequestEvent, SubmitEvent } from '@wince/protocol';

/** Refusals that are about what the person entered: they feed the form rules. */
const INPUT_REFUSED = new Set([401, 404, 409, 422]);

/** Facts about every other event, by name. A fact of another type of event is false. */
export const EVENT_FACTS = {
  type: (event: BatchEvent) => event.type,
  opaqueError: (event: BatchEvent) => event.type === 'error' && /^Script error\.?$/.test(event.message),
  failedStatus: (event: BatchEvent) => event.type === 'request' && isFailure(event),
  aborted: (event: BatchEvent) => event.type === 'request' && event.aborted !== undefined,
  offline: (event: BatchEvent) => event.type === 'request' && event.offline !== undefined,
  refused: (event: BatchEvent) => event.type === 'submit' && isRefused(event),
  load: (event: BatchEvent) => (event.type === 'page' ? event.how : ''),
  scripted: (event: BatchEvent) => event.type === 'page' && event.scripted !== undefined,
} satisfies Record<string, (event: BatchEvent) => string | number | boolean>;

function isFailure(request: RequestEvent): boolean {
  return request.status === 0 || request.status >= 500 || (request.status >= 400 && !INPUT_REFUSED.has(request.status));
}

/** The form was not accepted: by its own validation, or by the server. */
export function isRefused(submit: SubmitEvent): boolean {
  return submit.outcome === 'invalid' || (submit.status !== undefined && submit.status >= 400 && submit.status < 500);
}
