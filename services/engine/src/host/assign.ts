import type { EventLogReader } from '@wince/log';
import type { Assignment } from '../messages.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import type { LogPosition } from '../sql/logPositions.ts';
import { longestReachMs } from './projectRules/judgeProjects.ts';

/**
 * Recovery is replay: rewind two reaches, rebuild state over the first without reporting, go on over the second.
 *
 * A reach is the longest any rule looks back plus the lateness an event may have. What is reported again over the
 * second reach has the ids it had before, so that writing it again changes nothing.
 */
export function toAssignments(
  log: EventLogReader,
  positions: readonly LogPosition[],
  rules: readonly RuleDefinition[],
): Assignment[] {
  const reachMs = longestReachMs(rules);
  return positions.map(({ partition, nextOffset, receivedAt }) => ({
    partition,
    nextOffset: nextOffset === 0 ? 0 : Math.min(nextOffset, log.offsetAt(partition, receivedAt - 2 * reachMs)),
    receivedAt,
    silentUntil: nextOffset === 0 ? 0 : receivedAt - reachMs,
  }));
}
