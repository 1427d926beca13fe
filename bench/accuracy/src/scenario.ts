import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A scenario as format.md tells it: plain data, one file each. */

/** A selector, or a place in the viewport. */
export type Where = string | readonly [number, number];
type Pair = readonly [number, number];

/** What the person does: exactly one verb, and how. Times in ms, places by `Where`. */
export interface Step {
  wait?: number;
  until?: string;
  move?: Where;
  path?: readonly Pair[];
  click?: Where;
  dblclick?: Where;
  tripleclick?: Where;
  submit?: Where;
  drag?: Where;
  draw?: string;
  type?: string;
  key?: string;
  wheel?: number;
  tap?: Where;
  swipe?: Where;
  pinch?: Where;
  reload?: true;
  back?: true;
  forward?: true;
  goto?: string;
  away?: number;
  route?: string;
  repeat?: number;

  steps?: readonly Step[];
  answer?: Answer | readonly Answer[];
  at?: Pair;
  to?: Where | number;
  toAt?: Pair;
  points?: readonly Pair[];
  on?: string;
  into?: Where;
  by?: Pair;
  from?: number;
  times?: number;
  gap?: number | Pair;
  jitter?: number;
  approach?: number;
  hold?: number;
  /** Another button of the mouse than the left one. */
  button?: 'middle' | 'right';
  /** Keys held meanwhile, as bits: 1 alt, 2 control, 4 meta, 8 shift. */
  mods?: number;
  grab?: number;
  ms?: number;
  dx?: number;
  ctrl?: true;
  state?: 'visible' | 'attached' | 'hidden' | 'detached';
}

/** How a stubbed request is answered. */
export interface Answer {
  status?: number;
  delay?: number;
  json?: unknown;
  body?: string;
  type?: string;
  headers?: Record<string, string>;
  hang?: true;
}

export interface PageSpec extends Answer {
  html?: string;
  /** A page without Wince: the content of a frame. */
  bare?: boolean;
}

export interface Expectation {
  signal: string;
  target: string;
  why: string;
}

export interface Scenario {
  id: string;
  title: string;
  html?: string;
  pages?: Record<string, string | PageSpec | readonly (string | PageSpec)[]>;
  start?: string;
  routes?: Record<string, Answer | readonly Answer[]>;
  device?: 'desktop' | 'mobile';
  widgets?: readonly string[];
  viewportMeta?: string;
  errors?: true;
  arrive?: number;
  settle?: number;
  newTabMs?: number;
  chooseMs?: number;
  steps: readonly Step[];
  verify?: string | readonly string[];
  expect: readonly Expectation[];
  tolerate?: readonly string[];
  why?: string;
}

/** The signals that format.md names: the shared set is labelled for these. */
export const SIGNALS = [
  'rage-click',
  'rage-tap',
  'rage-key',
  'dead-click',
  'error-click',
  'slow-click',
  'thrashed-cursor',
  'scroll-thrash',
  'zoom-thrash',
  'quick-back',
  'navigation-loop',
  'rage-reload',
  'form-abandonment',
  'failed-submit-loop',
  'input-retype',
  'misclick-layout-shift',
  'frozen-ui',
  'error-loop',
];

/**
 * What Wince reports beyond them. A benign scenario must not see these either; a frustrated one tolerates them, because
 * its labels do not speak of them, unless it expects one.
 */
export const FURTHER_SIGNALS = [
  'failed-request-click',
  'request-loop',
  'blank-page',
  'error-text-copied',
  'disabled-click',
];

const VERBS = (
  'wait until move path click dblclick tripleclick submit drag draw type key wheel tap swipe pinch ' +
  'reload back forward goto away route repeat'
).split(' ');

/**
 * The scenarios of a folder, in the order of their names.
 * @throws Error that names the file and what is wrong with it.
 */
export async function loadSet(folder: string): Promise<Scenario[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const module: { default: Scenario } = await import(pathToFileURL(join(folder, file)).href);
      const problem = problemOf(module.default, file);
      if (problem) throw new Error(`${file}: ${problem}`);
      return module.default;
    }),
  );
}

/** The scenarios that `ids` name; `stepper-*` names all that begin so. */
export function chooseScenarios(scenarios: readonly Scenario[], ids: readonly string[]): Scenario[] {
  const names = (id: string, wanted: string) =>
    wanted.endsWith('*') ? id.startsWith(wanted.slice(0, -1)) : id === wanted;
  const unknown = ids.filter((wanted) => !scenarios.some(({ id }) => names(id, wanted)));
  if (unknown.length > 0) throw new Error(`no such scenario: ${unknown.join(', ')}`);
  return ids.length === 0 ? [...scenarios] : scenarios.filter(({ id }) => ids.some((wanted) => names(id, wanted)));
}

function problemOf(scenario: Scenario, file: string): string | undefined {
  const known = (signal: string) => SIGNALS.includes(signal) || FURTHER_SIGNALS.includes(signal);
  if (`${scenario.id}.mjs` !== file) return `id ${scenario.id} must be the file's name`;
  if (!scenario.title) return 'the title is missing';
  if (!scenario.html && !scenario.pages?.[scenario.start ?? '/']) return 'there is no start page';
  if (scenario.steps.length === 0) return 'there are no steps';
  if (scenario.expect.length === 0 && !scenario.why) return 'a benign scenario needs a why';
  if (scenario.expect.length === 0 && scenario.tolerate?.length) return 'only a frustrated scenario tolerates signals';
  for (const { signal, target, why } of scenario.expect)
    if (!known(signal) || !target || !why) return `${signal} must be a known signal with target and why`;
  for (const signal of scenario.tolerate ?? []) if (!known(signal)) return `${signal} is no signal`;
  const bad = scenario.steps.flatMap(withInner).find((step) => verbsOf(step).length !== 1);
  return bad && `a step needs exactly one verb: ${JSON.stringify(bad)}`;
}

function withInner(step: Step): Step[] {
  return [step, ...(step.steps ?? []).flatMap(withInner)];
}

function verbsOf(step: Step): string[] {
  return Object.keys(step).filter((name) => VERBS.includes(name));
}
