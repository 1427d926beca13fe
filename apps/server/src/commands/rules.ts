import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { callApi } from './callApi.ts';
import { type ListedRule, ruleLine, versionLines } from './ruleText.ts';

const USAGE = `usage: wince rules list | wince rules show <rule> [--json]
       wince rules publish file.json [--shadow]   (each with [--project <id or slug>])`;

/** Lists a project's rules, shows one with its versions, or publishes a version from a file. */
export async function rules(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { project: { type: 'string' }, json: { type: 'boolean' }, shadow: { type: 'boolean' } },
  });
  const [action, argument] = positionals;
  const query = values.project === undefined ? '' : `?project=${encodeURIComponent(values.project)}`;
  const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
  if (action === 'list') {
    const { rules: listed } = await callApi<{ rules: ListedRule[] }>(`/api/v1/rules${query}`);
    say(listed.map(ruleLine));
    return;
  }
  if (argument === undefined || (action !== 'show' && action !== 'publish')) throw new Error(USAGE);
  if (action === 'show') {
    const rule = await callApi<ListedRule & Parameters<typeof versionLines>[0] & { inForce: object | null }>(
      `/api/v1/rules/${encodeURIComponent(argument)}${query}`,
    );
    say(values.json ? [JSON.stringify(rule.inForce, null, 2)] : [ruleLine(rule), ...versionLines(rule)]);
    return;
  }
  const definition = readRule(argument);
  const { version, validFrom } = await callApi<{ version: number; validFrom: number }>(
    `/api/v1/rules/${encodeURIComponent(String(definition.id))}/versions${query}`,
    { definition, as: values.shadow ? 'shadow' : 'published' },
  );
  say([`version ${version} of ${definition.id} begins at ${new Date(validFrom).toISOString()}`]);
}

function readRule(file: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read as JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  if (typeof parsed !== 'object' || parsed === null || !('id' in parsed))
    throw new Error(
      `${file} must hold a rule with its "id"; "wince rules show <rule> --json" prints one to begin with`,
    );
  return { ...parsed };
}
