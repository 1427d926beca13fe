import { counted } from './incidentWords.ts';
import { sentence, titleText } from './inertText.ts';
import { incidentUrl } from './renderTicket.ts';

/** Incidents that the day's budget left without a ticket of their own. */
export interface DigestPayload {
  /** `2026-11-20`, of the project's place. */
  date: string;
  project: string;
  total: number;
  budget: number;
  /** Those that hurt most. */
  top: { shortId: string; title: string; people: number }[];
}

export function digestBody(digest: DigestPayload, publicUrl: string): { title: string; description: string } {
  const { total, budget, top } = digest;
  const lines = top.map(
    (one) =>
      `- [${one.shortId}](${incidentUrl(publicUrl, one.shortId)}): ${sentence(one.title, 200)} (${counted(one.people, 'person', 'people')})`,
  );
  const more = total - top.length;
  return {
    title: `${titleText(digest.project, 60)}: ${counted(total, 'more incident', 'more incidents')} on ${digest.date}`,
    description: [
      `The budget of ${counted(budget, 'ticket', 'tickets')} a day was used up. ${total === 1 ? 'This incident has' : 'These incidents have'} no ticket of ${total === 1 ? 'its' : 'their'} own; one that hits twice as many people gets one.`,
      lines.join('\n'),
      ...(more > 0 ? [`${more.toLocaleString('en')} more are in Wince.`] : []),
    ].join('\n\n'),
  };
}
