import { blankPage } from './blankPage.ts';
import { deadClick } from './deadClick.ts';
import { type RuleDefinition, ruleSchema } from './definition.ts';
import { disabledClick } from './disabledClick.ts';
import { errorClick } from './errorClick.ts';
import { errorLoop } from './errorLoop.ts';
import { errorTextCopied } from './errorTextCopied.ts';
import { failedRequestClick } from './failedRequestClick.ts';
import { failedSubmitLoop } from './failedSubmitLoop.ts';
import { formAbandonment } from './formAbandonment.ts';
import { frozenUi } from './frozenUi.ts';
import { inputRetype } from './inputRetype.ts';
import { misclickLayoutShift } from './misclickLayoutShift.ts';
import { navigationLoop } from './navigationLoop.ts';
import { quickBack } from './quickBack.ts';
import { rageClick } from './rageClick.ts';
import { rageKey } from './rageKey.ts';
import { rageReload } from './rageReload.ts';
import { rageTap } from './rageTap.ts';
import { requestLoop } from './requestLoop.ts';
import { scrollThrash } from './scrollThrash.ts';
import { slowClick } from './slowClick.ts';
import { thrashedCursor } from './thrashedCursor.ts';
import { zoomThrash } from './zoomThrash.ts';

/** The rules every project starts with, in the order of the catalogue. */
export const DEFAULT_RULES: readonly RuleDefinition[] = [
  rageClick,
  deadClick,
  slowClick,
  errorClick,
  failedRequestClick,
  rageTap,
  rageKey,
  thrashedCursor,
  scrollThrash,
  quickBack,
  navigationLoop,
  rageReload,
  failedSubmitLoop,
  inputRetype,
  formAbandonment,
  misclickLayoutShift,
  frozenUi,
  errorLoop,
  blankPage,
  requestLoop,
  errorTextCopied,
  zoomThrash,
  disabledClick,
].map((rule) => ruleSchema.parse(rule));
