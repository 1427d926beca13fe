import type { IncidentList } from '../api/incidents.ts';
import { t } from '../messages/t.ts';

type Status = Exclude<keyof IncidentList['counts'], 'unreviewed'>;

const WORDS: Readonly<Record<Status | 'unresolved' | 'all', string>> = {
  unresolved: t('format.unresolved'),
  new: t('format.new'),
  open: t('format.open'),
  snoozed: t('format.snoozed'),
  resolved: t('format.resolved'),
  ignored: t('format.ignored'),
  all: t('format.all'),
};

/** What people call a status, or a tab of the list. */
export function statusWord(status: string): string {
  const words: Readonly<Record<string, string>> = WORDS;
  return words[status] ?? status;
}
