export { BacktestFailedError } from './backtest/backtestWorkerHandle.ts';
export type { BacktestResult } from './backtest/runBacktest.ts';
export { type BacktestOrder, type Backtests, startBacktests } from './backtest/startBacktests.ts';
export { RuleRefusedError } from './host/projectRules/parseRule.ts';
export { type EngineMetrics, type EngineOptions, type RunningEngine, startEngine } from './host/startEngine.ts';
export { DEFAULT_RULES } from './rules/defaultRules.ts';
export type { RuleDefinition } from './rules/definition.ts';
export { createEngine, type Engine, type SessionStatus } from './stream/engine.ts';
