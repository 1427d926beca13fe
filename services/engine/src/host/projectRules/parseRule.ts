import { compileRules } from '../../rules/compileRules.ts';
import { type RuleDefinition, ruleSchema } from '../../rules/definition.ts';

/** A rule that cannot work. `field` is where: `when.0.window.gapMs`. */
export class RuleRefusedError extends Error {
  override readonly name = 'RuleRefusedError';
  readonly field: string;
  readonly reason: string;

  constructor(field: string, reason: string, cause?: unknown) {
    super(`${field}: ${reason}`, cause === undefined ? undefined : { cause });
    this.field = field;
    this.reason = reason;
  }
}

/** Somebody else has changed the rule meanwhile. */
export class RuleConflictError extends Error {
  override readonly name = 'RuleConflictError';
}

/** Everything that is wrong with a rule; nothing where it could judge. */
export function refusalsOf(given: unknown): { field: string; reason: string }[] {
  const parsed = ruleSchema.safeParse(numbered(given));
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({ field: issue.path.join('.') || 'rule', reason: issue.message }));
  try {
    parseRule(given);
    return [];
  } catch (error) {
    if (error instanceof RuleRefusedError) return [{ field: error.field, reason: error.reason }];
    throw error;
  }
}

/** The version of a rule from outside says nothing: it gets its own when it is published. */
function numbered(given: unknown): unknown {
  return typeof given === 'object' && given !== null ? { version: 1, ...given } : given;
}

/** A rule from outside. @throws RuleRefusedError that names the first field that is wrong. */
export function parseRule(given: unknown): RuleDefinition {
  const parsed = ruleSchema.safeParse(numbered(given));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RuleRefusedError(issue?.path.join('.') || 'rule', issue?.message ?? 'is not a rule');
  }
  try {
    compileRules([parsed.data]);
  } catch (cause) {
    // What only compiling finds: a fact that nobody measures.
    throw new RuleRefusedError('rule', cause instanceof Error ? cause.message : String(cause), cause);
  }
  return parsed.data;
}
