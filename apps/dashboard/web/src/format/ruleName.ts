import { t } from '../messages/t.ts';

const NAMES: Readonly<Record<string, string>> = {
  'rage-click': t('format.rageClick'),
  'rage-tap': t('format.rageTap'),
  'rage-key': t('format.rageKey'),
  'dead-click': t('format.deadClick'),
  'disabled-click': t('format.disabledClick'),
  'slow-click': t('format.slowClick'),
  'error-click': t('format.errorClick'),
  'failed-request-click': t('format.failedRequest'),
  'request-loop': t('format.requestLoop'),
  'misclick-layout-shift': t('format.misclick'),
  'failed-submit-loop': t('format.refusedForm'),
  'input-retype': t('format.retypedField'),
  'form-abandonment': t('format.abandonedForm'),
  'rage-reload': t('format.rageReload'),
  'blank-page': t('format.blankPage'),
  'quick-back': t('format.quickBack'),
  'navigation-loop': t('format.navigationLoop'),
  'error-loop': t('format.errorLoop'),
  'error-text-copied': t('format.copiedError'),
  'frozen-ui': t('format.frozenPage'),
  'thrashed-cursor': t('format.thrashedCursor'),
  'scroll-thrash': t('format.scrollThrash'),
  'zoom-thrash': t('format.zoomThrash'),
};

export const RULES: readonly string[] = Object.keys(NAMES);

/** For people. The id stays the word in URLs, tickets and the API. */
export function ruleName(rule: string): string {
  return NAMES[rule] ?? rule;
}
