import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { ApiError, badParameter, notFound } from '../apiError.ts';
import { createAnswerCache } from '../createAnswerCache.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import type { RulesPort } from '../rulesPort.ts';
import { answers, jsonBody, problem, projectParameter, ruleSchema } from '../schemas/common.ts';
import {
  checkSchema,
  type Enacted,
  enactedSchema,
  newOverrideSchema,
  publishSchema,
  refusalsSchema,
  ruleDetailSchema,
  ruleSummarySchema,
  stateSchema,
} from '../schemas/rules.ts';
import { selectRuleFirings } from '../sql/selectRuleFirings.ts';
import { selectRulePrecision } from '../sql/selectRulePrecision.ts';
import { FIRING_DAYS, type RuleFigures, toRuleDetail, toRuleSummary } from '../toRule.ts';

const tags = ['rules'];
const query = z.object({ project: projectParameter });
const params = z.object({ rule: ruleSchema });
const changed = {
  ...answers(enactedSchema, 'made; the same change again answers the same'),
  409: problem('somebody else has changed the rule meanwhile'),
};

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/rules',
  operationId: 'listRules',
  tags,
  request: { query },
  responses: answers(z.object({ rules: z.array(ruleSummarySchema) }), 'every rule, as the project has it'),
});
const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/rules/{rule}',
  operationId: 'readRule',
  tags,
  request: { params, query },
  responses: answers(ruleDetailSchema, 'one rule with all its versions and overrides'),
});
const checkRoute = createRoute({
  method: 'post',
  path: '/api/v1/rules/{rule}/check',
  operationId: 'checkRule',
  tags,
  request: { params, query, body: jsonBody(checkSchema) },
  responses: answers(refusalsSchema, 'everything that is wrong with it; nothing is stored'),
});
const publishRoute = createRoute({
  method: 'post',
  path: '/api/v1/rules/{rule}/versions',
  operationId: 'publishRule',
  tags,
  request: { params, query, body: jsonBody(publishSchema) },
  responses: changed,
});
const stateRoute = createRoute({
  method: 'post',
  path: '/api/v1/rules/{rule}/state',
  operationId: 'setRuleState',
  tags,
  request: { params, query, body: jsonBody(stateSchema) },
  responses: changed,
});
const addOverrideRoute = createRoute({
  method: 'post',
  path: '/api/v1/rules/{rule}/overrides',
  operationId: 'addOverride',
  tags,
  request: { params, query, body: jsonBody(newOverrideSchema) },
  responses: changed,
});
const endOverrideRoute = createRoute({
  method: 'delete',
  path: '/api/v1/rules/{rule}/overrides/{version}',
  operationId: 'endOverride',
  tags,
  request: { params: params.extend({ version: z.coerce.number().int() }), query },
  responses: changed,
});

export function addRuleRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool, clickhouse, now } = deps;
  const cached = createAnswerCache(now);

  async function figuresOf(projectId: string): Promise<RuleFigures> {
    const at = now();
    const [fired, precision] = await Promise.all([
      cached([projectId], () => selectRuleFirings(clickhouse, { projectId, now: at, days: FIRING_DAYS })),
      selectRulePrecision(pool, { projectId }),
    ]);
    return { ...fired, precision, now: at };
  }

  app.openapi(listRoute, async (c) => {
    const { id } = c.get('project');
    const [rules, figures] = await Promise.all([portOf(deps).list(id), figuresOf(id)]);
    return c.json({ rules: rules.map((rule) => toRuleSummary(rule, figures)) }, 200);
  });

  app.openapi(readRoute, async (c) => {
    const { id } = c.get('project');
    const wanted = c.req.valid('param').rule;
    const [rules, figures] = await Promise.all([portOf(deps).list(id), figuresOf(id)]);
    const rule = rules.find((one) => one.id === wanted);
    if (!rule) throw notFound('rule', wanted);
    return c.json(toRuleDetail(rule, figures), 200);
  });

  app.openapi(checkRoute, (c) => {
    const { definition } = c.req.valid('json');
    const { rule } = c.req.valid('param');
    const other = definition.id === rule ? [] : [{ field: 'id', reason: `must be ${rule}` }];
    return c.json({ refusals: [...other, ...portOf(deps).check(definition)] }, 200);
  });

  app.openapi(publishRoute, async (c) => {
    const edit = { projectId: c.get('project').id, author: c.get('actor'), ...c.req.valid('param') };
    return c.json(enactedOf(await portOf(deps).publish({ ...edit, ...c.req.valid('json') })), 200);
  });

  app.openapi(stateRoute, async (c) => {
    const edit = { projectId: c.get('project').id, author: c.get('actor'), ...c.req.valid('param') };
    return c.json(enactedOf(await portOf(deps).setState({ ...edit, ...c.req.valid('json') })), 200);
  });

  app.openapi(addOverrideRoute, async (c) => {
    const edit = { projectId: c.get('project').id, author: c.get('actor'), ...c.req.valid('param') };
    return c.json(enactedOf(await portOf(deps).addOverride({ ...edit, ...c.req.valid('json') })), 200);
  });

  app.openapi(endOverrideRoute, async (c) => {
    const edit = { projectId: c.get('project').id, author: c.get('actor'), ...c.req.valid('param') };
    return c.json(enactedOf(await portOf(deps).endOverride(edit)), 200);
  });
}

function portOf({ rules }: DashboardApiDeps): RulesPort {
  if (rules) return rules;
  throw new ApiError({ status: 503, code: 'no_engine', message: 'no engine runs here, and so no rules; start one' });
}

function enactedOf(outcome: Awaited<ReturnType<RulesPort['publish']>>): Enacted {
  if ('refused' in outcome) throw badParameter(outcome.refused.field, outcome.refused.reason);
  if ('conflict' in outcome) throw new ApiError({ status: 409, code: 'conflict', message: outcome.conflict });
  return outcome;
}
