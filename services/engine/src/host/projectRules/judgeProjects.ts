import { LIMITS, type LogRecord, type Signal } from '@wince/protocol';
import type { RuleDefinition } from '../../rules/definition.ts';
import { createEngine, type Engine } from '../../stream/engine.ts';
import type { RuleLayer, RulePeriod } from './rulePeriods.ts';
import { counts } from './ruleScope.ts';

/** The periods of every project that has rules of its own, by project id. */
export type ProjectPeriods = ReadonlyMap<string, readonly RulePeriod[]>;

interface RunningPeriod {
  period: RulePeriod;
  /** What a period is fed beyond its edges: before, to build state; after, to finish what it began. */
  marginMs: number;
  /** Undefined before the first record in reach of it, and again once it is over. */
  engines: { layer: RuleLayer; engine: Engine }[] | undefined;
  over: boolean;
}

/**
 * An engine over all projects: those without rules of their own share one, the others are judged by the rules in force
 * at the time. Around a change both sets of rules see the events, and each signal counts for one of them.
 */
export function createProjectJudge(options: {
  rules: readonly RuleDefinition[];
  periods: ProjectPeriods;
  onFailure?: (error: unknown) => void;
}): Engine {
  const onFailure = options.onFailure === undefined ? {} : { onFailure: options.onFailure };
  const shared = createEngine({ rules: options.rules, ...onFailure });
  const projects = new Map<string, RunningPeriod[]>();
  for (const [projectId, periods] of options.periods)
    projects.set(
      projectId,
      periods.map((period) => ({
        period,
        marginMs: 2 * longestReachMs(period.layers.flatMap(({ rules }) => rules)),
        engines: undefined,
        over: false,
      })),
    );
  let signals: Signal[] = [];

  function push(record: LogRecord): void {
    const running = projects.get(record.projectId);
    if (!running) {
      shared.push(record);
      return;
    }
    for (const state of running) {
      const { period, marginMs } = state;
      if (state.over || record.receivedAt < period.from - marginMs || record.receivedAt >= period.to + marginMs)
        continue;
      state.engines ??= period.layers.map((layer) => ({
        layer,
        engine: createEngine({ rules: layer.rules, ...onFailure }),
      }));
      for (const { engine } of state.engines) engine.push(record);
      collect(state);
    }
  }

  function advance(clock: number): void {
    shared.advance(clock);
    for (const running of projects.values())
      for (const state of running) {
        for (const { engine } of state.engines ?? []) engine.advance(clock);
        collect(state);
        if (clock < state.period.to + state.marginMs) continue;
        state.engines = undefined;
        state.over = true;
      }
  }

  function collect({ period, engines }: RunningPeriod): void {
    for (const { layer, engine } of engines ?? [])
      for (const signal of engine.takeSignals()) if (counts(period, layer, signal)) signals.push(signal);
  }

  function enginesOf(projectId: string): Engine[] {
    const running = projects.get(projectId);
    return running ? running.flatMap(({ engines }) => (engines ?? []).map(({ engine }) => engine)) : [shared];
  }

  return {
    push,
    advance,
    takeSignals() {
      const own = shared.takeSignals();
      if (signals.length === 0) return own;
      const taken = [...own, ...signals];
      signals = [];
      return taken;
    },
    status(projectId, sessionId) {
      const known = enginesOf(projectId)
        .map((engine) => engine.status(projectId, sessionId))
        .filter((status) => status.known);
      for (const state of projects.get(projectId) ?? []) collect(state);
      return { known: known.length > 0, complete: known.length > 0 && known.every(({ complete }) => complete) };
    },
    get sessionCount() {
      let count = shared.sessionCount;
      for (const projectId of projects.keys())
        count += Math.max(0, ...enginesOf(projectId).map((engine) => engine.sessionCount));
      return count;
    },
  };
}

/** The longest any of the rules looks back, and the lateness an event may have. */
export function longestReachMs(rules: readonly RuleDefinition[]): number {
  return Math.max(0, ...rules.map((rule) => rule.reachMs)) + LIMITS.latenessMs;
}
