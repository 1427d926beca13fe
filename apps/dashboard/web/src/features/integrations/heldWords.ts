import { t } from '../../messages/t.ts';
/** What holds a ticket back, in a few words. */
export const HELD_WORDS: Record<string, string> = {
  'dry-run': t('integrations.dryRun'),
  paused: t('integrations.paused'),
  severity: t('integrations.notSevereEnough'),
  people: t('integrations.tooFewPeople'),
  share: t('integrations.tooSmallAShare'),
  'quiet-hours': t('integrations.quietHours'),
  budget: t('integrations.overTheBudgetOf'),
  digest: t('integrations.toldInADigest'),
  removed: t('integrations.deletedInLinear'),
};
