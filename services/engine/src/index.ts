export { type EngineMetrics, type EngineOptions, type RunningEngine, startEngine } from './host/startEngine.ts';
export { DEFAULT_RULES } from './rules/defaultRules.ts';
export type { RuleDefinition } from './rules/definition.ts';
export { createEngine, type Engine, type SessionStatus } from './stream/engine.ts';
