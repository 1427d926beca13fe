import type { ConditionResult, EvidenceEvent, ExclusionResult, RuleId, SignalElement } from '@wince/protocol';

/** One event of a made-up session. `offsetMs` counts from the event that completes the signal. */
export interface Step {
  offsetMs: number;
  type: string;
  lane: EvidenceEvent['lane'];
  role: EvidenceEvent['role'];
  text: string;
  onElement: boolean;
  data: Record<string, unknown>;
}

export interface Story {
  summary: string;
  steps: Step[];
  conditions: ConditionResult[];
  exclusions: ExclusionResult[];
}

interface Scene {
  element: SignalElement;
  route: string;
}

/** What a person did and met, for each rule, with the reasoning a rule would give. */
export function storyOf(rule: RuleId, scene: Scene): Story {
  const story = STORIES[rule] ?? STORIES['dead-click'];
  return story(scene, scene.element.label || scene.element.selector);
}

const STORIES: Partial<Record<RuleId, (scene: Scene, name: string) => Story>> &
  Record<'dead-click', (scene: Scene, name: string) => Story> = {
  'rage-click': (scene, name) => ({
    summary: `5 clicks on ${name} within 940 ms, and none of them was answered.`,
    steps: [
      arrival(scene, -9_400),
      click(-940, name, 1, 'matched'),
      click(-720, name, 2, 'matched'),
      {
        ...context(-600, 'network', 'request', 'GET /api/recommendations answered 200 after 4,310 ms'),
        data: { type: 'request', ms: 4_310, api: 'fetch', method: 'GET', path: '/api/recommendations', status: 200 },
      },
      click(-480, name, 3, 'matched'),
      click(-230, name, 4, 'matched'),
      click(0, name, 5, 'matched'),
      {
        ...context(2_100, 'page', 'route', 'went to /products'),
        data: { type: 'route', how: 'pop', path: '/products' },
      },
    ],
    conditions: [
      condition('clicks', 'clicks on the same target', '>=', 5, 4, 'clicks'),
      condition('span', 'from the first click to the last', '<=', 940, 1_000, 'ms'),
      condition('distance', 'distance between the clicks', '<=', 7, 50, 'px'),
      condition('answered', 'clicks that were answered', 'none', 0, 0, 'clicks'),
    ],
    exclusions: exclusions(
      'no text was selected by it',
      'the page was not scrolled meanwhile',
      'made with a pointer, not with the keyboard',
      'not on a canvas, player or embedded document',
      'made by a person, not by a script',
    ),
  }),
  'dead-click': (scene, name) => ({
    summary: `A click on ${name}, and nothing that belongs to it changed within 2,500 ms.`,
    steps: [
      arrival(scene, -6_300),
      context(-1_800, 'user', 'scroll', 'scrolled down 640 px'),
      click(0, name, 1, 'matched'),
    ],
    conditions: [
      condition(
        'promise',
        'the target promises something',
        '=',
        'control',
        'control, role, link, label or pointer cursor',
      ),
      condition('answer', 'related answer within the watched time', 'none', 'none', 'none'),
      condition('watched', 'how long the click was watched', '>=', 2_500, 2_500, 'ms'),
    ],
    exclusions: exclusions(
      'the page stayed and its clock ran on',
      'the tab was not suspended',
      'not in a text field or picker',
      'no request was on its way',
    ),
  }),
  'error-click': (scene, name) => ({
    summary: `A click on ${name} ended in an uncaught TypeError after 38 ms.`,
    steps: [
      arrival(scene, -21_000),
      click(-38, name, 1, 'matched'),
      {
        ...context(0, 'error', 'error', 'TypeError: cannot read properties of undefined (checkout.js:214)'),
        role: 'matched',
        data: {
          type: 'error',
          how: 'error',
          name: 'TypeError',
          message: 'Cannot read properties of undefined',
          click: 1,
        },
      },
    ],
    conditions: [
      condition('delay', 'from the click to the error', '<=', 38, 2_000, 'ms'),
      condition('caused', 'the error comes from the click’s own task', '=', true, true),
    ],
    exclusions: exclusions(
      'not from a browser extension',
      'not the ResizeObserver loop',
      'the browser tells what failed',
      'not an error the page also throws without a click',
    ),
  }),
  'failed-request-click': (scene, name) => ({
    summary: `A click on ${name} sent a request that failed with 503 after 4,120 ms.`,
    steps: [
      arrival(scene, -12_700),
      click(-4_120, name, 1, 'matched'),
      {
        ...context(0, 'network', 'request', 'GET /api/search answered 503 after 4,120 ms'),
        role: 'matched',
        data: { type: 'request', ms: 4_120, api: 'fetch', method: 'GET', path: '/api/search', status: 503, click: 1 },
      },
      context(900, 'user', 'click', 'clicked the page background'),
    ],
    conditions: [
      condition('status', 'status of the request', '>=', 503, 500, 'status'),
      condition('caused', 'the click started the request', '=', true, true),
      condition('message', 'a message was shown within 1,000 ms', 'none', 'none', 'none'),
    ],
    exclusions: exclusions('not cancelled by the page', 'the browser was online', 'not about the input of a form'),
  }),
  'failed-submit-loop': (scene, name) => ({
    summary: `${name} was submitted 4 times within 47 s, changed in between, and refused each time.`,
    steps: [
      arrival(scene, -58_000),
      submit(-47_000, name),
      submit(-31_500, name),
      submit(-12_300, name),
      submit(0, name),
    ],
    conditions: [
      condition('submits', 'submits that ended invalid', '>=', 4, 3, 'submits'),
      condition('span', 'from the first submit to the last', '<=', 47_000, 120_000, 'ms'),
      condition('edited', 'fields were changed in between', '=', true, true),
    ],
    exclusions: exclusions('not a check while typing', 'not the same submit twice', 'it was not sent in the end'),
  }),
  'rage-reload': (scene) => ({
    summary: `${scene.route} was loaded again 3 times within 11 s.`,
    steps: [
      arrival(scene, -14_800),
      {
        ...context(-12_400, 'network', 'request', 'GET /api/orders answered 500 after 210 ms'),
        data: { type: 'request', status: 500, path: '/api/orders' },
      },
      ...[-11_000, -5_200, 0].map((offsetMs) => ({
        ...context(offsetMs, 'page', 'page', 'reloaded the page'),
        role: 'matched' as const,
        data: { type: 'page', how: 'reload', path: scene.route },
      })),
    ],
    conditions: [
      condition('reloads', 'reloads of the same page', '>=', 3, 3, 'reloads'),
      condition('span', 'from the first reload to the last', '<=', 11_000, 20_000, 'ms'),
    ],
    exclusions: exclusions(
      'asked for by the person, not by a script',
      'not a page that reloads itself',
      'not a development server',
    ),
  }),
};

function arrival({ route }: Scene, offsetMs: number): Step {
  return {
    ...context(offsetMs, 'page', 'page', `opened ${route}`),
    data: { type: 'page', how: 'navigate', path: route },
  };
}

function click(offsetMs: number, name: string, n: number, role: EvidenceEvent['role']): Step {
  const reaction = { until: 'time', ms: 2_500, answers: [], ambient: ['content'] };
  return {
    offsetMs,
    type: 'click',
    lane: 'user',
    role,
    text: `clicked ${name}`,
    onElement: true,
    data: { type: 'click', n, x: 412, y: 388, pointer: 'mouse', reaction },
  };
}

function submit(offsetMs: number, name: string): Step {
  return {
    offsetMs,
    type: 'submit',
    lane: 'user',
    role: 'matched',
    text: `submitted ${name}: 1 field was invalid`,
    onElement: true,
    data: { type: 'submit', outcome: 'invalid', invalid: 1, edited: 1 },
  };
}

function context(offsetMs: number, lane: EvidenceEvent['lane'], type: string, text: string): Step {
  return { offsetMs, type, lane, role: 'context', text, onElement: false, data: { type } };
}

function condition(
  name: string,
  text: string,
  op: ConditionResult['op'],
  measured: ConditionResult['measured'],
  threshold: ConditionResult['threshold'],
  unit?: NonNullable<ConditionResult['unit']>,
): ConditionResult {
  return { name, text, op, measured, threshold, ...(unit === undefined ? {} : { unit }), met: true };
}

function exclusions(...texts: string[]): ExclusionResult[] {
  return texts.map((text) => ({ name: text.replaceAll(' ', '-'), text, applied: false }));
}
