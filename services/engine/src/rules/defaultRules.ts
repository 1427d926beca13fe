import { deadClick } from './deadClick.ts';
import { type RuleDefinition, ruleSchema } from './definition.ts';
import { errorClick } from './errorClick.ts';
import { failedRequestClick } from './failedRequestClick.ts';
import { failedSubmitLoop } from './failedSubmitLoop.ts';
import { rageClick } from './rageClick.ts';
import { rageReload } from './rageReload.ts';

/** The rules every project starts with. */
export const DEFAULT_RULES: readonly RuleDefinition[] = [
  rageClick,
  deadClick,
  errorClick,
  failedRequestClick,
  failedSubmitLoop,
  rageReload,
].map((rule) => ruleSchema.parse(rule));
