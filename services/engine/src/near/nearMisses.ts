import type { ConditionResult, EvidenceEvent, LogRecord } from '@wince/protocol';
import type { Candidate } from '../operators/operator.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import { describeEvent } from '../signal/describeEvent.ts';
import { createEngine } from '../stream/engine.ts';

/** The candidate of a rule that came closest to being a signal, and what it lacked. */
export interface NearMiss {
  rule: string;
  /** Event time, epoch ms, of its last event. */
  at: number;
  route: string;
  selector: string;
  label: string;
  /** Conditions and exclusions that kept the rule silent, the least failed first. */
  failed: ConditionResult[];
  /** Those that held. */
  met: ConditionResult[];
  events: EvidenceEvent[];
  /** 0: all but a signal. Every failed condition adds up to 1. */
  distance: number;
}

/** Three conditions that failed altogether: what is further away was no near miss. */
const MAX_DISTANCE = 3;
/** Time after the last record by which every window is closed and every missing batch given up. */
const ALL_OVER_MS = 3_600_000;

/**
 * For each rule that stayed silent, or that fired for something else, the candidate that failed by least. The same
 * engine judges the records as it does live; it only tells what it measured.
 *
 * @param records all records of one session, in the order they were received
 * @example nearMisses(records, DEFAULT_RULES).map(({ rule, failed }) => `${rule}: ${failed[0]?.text}`)
 */
export function nearMisses(records: readonly LogRecord[], rules: readonly RuleDefinition[]): NearMiss[] {
  const best = new Map<string, NearMiss>();
  const engine = createEngine({
    rules,
    probe(rule, candidate) {
      const miss = toMiss(rule, candidate);
      const known = best.get(rule);
      if (miss && (!known || miss.distance < known.distance)) best.set(rule, miss);
    },
  });
  for (const record of records) engine.push(record);
  engine.advance(Math.max(0, ...records.map(({ receivedAt }) => receivedAt)) + ALL_OVER_MS);
  return rules.flatMap(({ id }) => best.get(id) ?? []).sort((a, b) => a.distance - b.distance);
}

function toMiss(rule: string, { matched, subject, tested }: Candidate): NearMiss | undefined {
  const results = tested.map(({ result }) => result);
  const failed = results.filter(({ met }) => !met).sort((a, b) => distanceOf(a) - distanceOf(b));
  if (failed.length === 0) return undefined;
  const distance = failed.reduce((sum, result) => sum + distanceOf(result), 0);
  if (distance > MAX_DISTANCE) return undefined;
  const { element, route } = subject;
  return {
    rule,
    at: matched.at(-1)?.at ?? subject.at,
    route,
    selector: element?.selector ?? '',
    label: element?.label ?? '',
    failed,
    met: results.filter(({ met }) => met),
    events: matched.map((event) => describeEvent(event, 'matched')),
    distance,
  };
}

/** How far a measured value is from what was needed: 0 to 1, and 1 for anything that is not a number. */
function distanceOf({ measured, threshold }: ConditionResult): number {
  if (typeof measured !== 'number' || typeof threshold !== 'number') return 1;
  const scale = Math.max(Math.abs(measured), Math.abs(threshold));
  return scale === 0 ? 1 : Math.min(1, Math.abs(measured - threshold) / scale);
}
