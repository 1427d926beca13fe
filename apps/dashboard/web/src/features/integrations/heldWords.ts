/** What holds a ticket back, in a few words. */
export const HELD_WORDS: Record<string, string> = {
  'dry-run': 'Dry run',
  paused: 'Paused',
  severity: 'Not severe enough',
  people: 'Too few people',
  share: 'Too small a share',
  'quiet-hours': 'Quiet hours',
  budget: 'Over the budget of the day',
  digest: 'Told in a digest',
  removed: 'Deleted in Linear',
};
