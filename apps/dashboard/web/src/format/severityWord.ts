import { t } from '../messages/t.ts';

const WORDS = { low: t('format.low'), medium: t('format.medium'), high: t('format.high') } as const;

export function severityWord(severity: keyof typeof WORDS): string {
  return WORDS[severity];
}

/** As the options of a select. */
export const SEVERITIES = (['low', 'medium', 'high'] as const).map((value) => ({ value, label: WORDS[value] }));
