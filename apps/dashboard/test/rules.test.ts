import { createRuleControl, DEFAULT_RULES } from '@wince/engine';
import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RulesPort } from '../api/src/rulesPort.ts';
import type { Enacted, RuleDetail, RuleSummary } from '../api/src/schemas/rules.ts';
import { insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

const START = Date.UTC(2026, 10, 20, 12);
const DELAY_MS = 90_000;
const RAGE = '/api/v1/rules/rage-click';
const SHIPPED = DEFAULT_RULES.find(({ id }) => id === 'rage-click')!.version;

/** The API with the engine's own rules, on a clock that the test moves. */
async function start() {
  const clock = { now: START };
  let port: RulesPort | undefined;
  const late: RulesPort = {
    list: (...given) => port!.list(...given),
    check: (...given) => port!.check(...given),
    publish: (...given) => port!.publish(...given),
    setState: (...given) => port!.setState(...given),
    addOverride: (...given) => port!.addOverride(...given),
    endOverride: (...given) => port!.endOverride(...given),
  };
  const api = await startApi(stores.clickhouse, { rules: late, now: () => clock.now });
  port = createRuleControl({ pool: api.pool, rules: DEFAULT_RULES, now: () => clock.now });
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const read = async <T>(path: string) => (await (await api.call('GET', path)).json()) as T;
  const send = async <T>(method: string, path: string, body?: unknown) => {
    const response = await api.call(method, path, body === undefined ? {} : { body });
    return {
      status: response.status,
      body: (await response.json()) as T & { error: { code: string; message: string } },
    };
  };
  return { ...api, clock, projectId, read, send };
}

const rule = () => structuredClone(DEFAULT_RULES[0]!);
const strict = () => ({ ...rule(), severity: 'medium' as const });

test('lists every rule with how often it fired and how often reviewers agreed', async () => {
  const { read, pool, projectId } = await start();
  const signal = (id: string, session: string, version = 2) => ({
    ...{
      project: projectId,
      id: id.padEnd(32, '0'),
      incident: null,
      rule: 'rage-click',
      rule_version: version,
      session,
    },
    ...{ page: 'p', person: '', at: START - 3_600_000, route: '/', selector: '#a', label: 'a', severity: 'high' },
    ...{ browser: 'Chrome', os: 'Linux', release: '', explanation: '{}' },
  });
  const values = [signal('a', 's1'), signal('a', 's1'), signal('b', 's1'), signal('c', 's2')];
  await stores.clickhouse.insert({ table: 'signals', format: 'JSONEachRow', values });
  for (const [index, verdict] of ['accepted', 'accepted', 'declined', 'duplicate'].entries())
    await insertIncident(pool, { projectId, rule: 'rage-click', route: `/${index}`, signalsAt: [START] }).then(
      ({ id }) => pool.query('UPDATE incidents SET verdict = $2 WHERE id = $1', [id, verdict]),
    );

  const { rules } = await read<{ rules: RuleSummary[] }>('/api/v1/rules');
  expect(rules.map(({ id }) => id)).toEqual(DEFAULT_RULES.map(({ id }) => id));
  expect(rules[0]).toMatchObject({
    ...{ id: 'rage-click', state: 'shipped', version: SHIPPED, since: null, shadow: null, overrides: 0 },
    ...{ signals: 3, shadowSignals: 0, sessions: 2, days: [0, 0, 0, 0, 0, 0, 3] },
    precision: { accepted: 2, declined: 1 },
  });
  expect(rules[1]).toMatchObject({ signals: 0, precision: { accepted: 0, declined: 0 } });
});

test('publishes a version, says when it begins, and keeps the old ones readable', async () => {
  const { read, send, clock } = await start();
  const publish = (definition: unknown, base?: number) =>
    send<Enacted>('POST', `${RAGE}/versions`, { definition, as: 'published', base });
  expect((await publish(strict(), 0)).body).toEqual({ version: 100, validFrom: START + DELAY_MS });
  expect(await read<RuleDetail>(RAGE)).toMatchObject({
    ...{ state: 'shipped', version: SHIPPED, severity: 'high' },
    coming: [{ version: 100, status: 'published', validFrom: START + DELAY_MS }],
  });

  clock.now = START + DELAY_MS;
  expect(await read<RuleDetail>(RAGE)).toMatchObject({
    ...{ state: 'own', version: 100, severity: 'medium', since: START + DELAY_MS, coming: [] },
    ...{ shippedVersion: SHIPPED, shipped: { severity: 'high' }, inForce: { severity: 'medium', version: 100 } },
    versions: [{ version: 100, status: 'published', author: 'token test', definition: { severity: 'medium' } }],
  });
  const again = await publish({ ...strict(), severity: 'low' }, 0);
  expect([again.status, again.body.error.code]).toEqual([409, 'conflict']);
  expect((await publish({ ...strict(), severity: 'low' }, 100)).body.version).toBe(101);
  expect((await read<RuleDetail>(RAGE)).versions.map(({ version }) => version)).toEqual([101, 100]);
});

test('answers a repeated change as the first time', async () => {
  const { send, clock, read } = await start();
  const twice = async (method: string, path: string, body?: unknown) => {
    const first = await send<Enacted>(method, path, body);
    clock.now += 5_000;
    expect(await send<Enacted>(method, path, body)).toEqual(first);
    return first.body;
  };
  await twice('POST', `${RAGE}/versions`, { definition: strict(), as: 'shadow' });
  await twice('POST', `${RAGE}/state`, { state: 'shadow-ended' });
  await twice('POST', `${RAGE}/state`, { state: 'off' });
  await twice('POST', `${RAGE}/state`, { state: 'shipped' });
  const { version } = await twice('POST', `${RAGE}/overrides`, { element: 'plus', changes: [], reason: 'a stepper' });
  await twice('DELETE', `${RAGE}/overrides/${version}`);
  const { versions, overrideList } = await read<RuleDetail>(RAGE);
  expect(versions.map(({ status }) => status)).toEqual(['shipped', 'off', 'shadow-ended', 'shadow']);
  expect(overrideList).toMatchObject([{ element: 'plus', reason: 'a stepper', endedBy: 'token test' }]);
});

test('refuses what cannot work by the name of the field', async () => {
  const { send } = await start();
  const refusal = async (path: string, body: unknown) => {
    const answer = await send('POST', path, body);
    expect(answer.status).toBe(400);
    return answer.body.error.message;
  };
  const publish = (definition: unknown) => refusal(`${RAGE}/versions`, { definition, as: 'published' });
  expect(await publish({ ...rule(), reachMs: 5 })).toMatch(/^reachMs: is 5 ms, but when\[0\] looks/);
  expect(await publish({ ...rule(), severity: 'huge' })).toMatch(/^severity: /);
  expect(await publish({ ...rule(), id: 'dead-click' })).toMatch(/^id: is dead-click; this is rage-click/);
  expect(await publish(rule())).toMatch(/^rule: is the one in force already/);
  expect(await refusal(`${RAGE}/overrides`, { changes: [] })).toMatch(/^route: or element is needed/);
  expect(await refusal(`${RAGE}/overrides`, { route: 'basket', changes: [] })).toMatch(
    /^route: must begin with a slash/,
  );
  expect(await refusal('/api/v1/rules/page-rage/state', { state: 'off' })).toMatch(/^rule: must be one of rage-click/);

  const check = (definition: unknown) => send<{ refusals: unknown[] }>('POST', `${RAGE}/check`, { definition });
  expect((await check(rule())).body.refusals).toEqual([]);
  expect((await check({ ...rule(), weight: -1, severity: 'huge', title: '' })).body.refusals).toMatchObject([
    { field: 'title' },
    { field: 'severity' },
    { field: 'weight' },
  ]);
});

test('turns a rule off and on again', async () => {
  const { read, send, clock } = await start();
  const set = (state: string) => send<Enacted>('POST', `${RAGE}/state`, { state });
  await set('off');
  clock.now += DELAY_MS;
  expect(await read<RuleDetail>(RAGE)).toMatchObject({ state: 'off', version: null, inForce: null });
  await set('shipped');
  clock.now += DELAY_MS;
  expect(await read<RuleDetail>(RAGE)).toMatchObject({ state: 'shipped', version: SHIPPED });
});
