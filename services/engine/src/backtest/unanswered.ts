import type { ClickHouseClient } from '@clickhouse/client';
import { typesOf } from '../facts/measure.ts';
import type { Operator, RuleDefinition } from '../rules/definition.ts';
import { REPEAT_MS } from '../stream/linkEvent.ts';
import { LINK_MS, MAX_CLICKS } from '../stream/pageLinks.ts';

/** Rules of clicks that nothing answered find the same without most clicks that something did: those need not be read. */

/** An answer within this is quick. Three digits, so that it can be found in the text of an event. */
const QUICK_MS = 1_000;
const QUICK_ANSWER =
  '\\["(content|attribute|style|value|navigation|scroll|focus|tab|dialog|media|download|visibility|canvas)",' +
  '"(inside|around|controlled|appeared|caused|page)",[0-9]{1,3}\\]';

/** One column, because a table for joins is not read by two. */
const PLACE = `concat(session, ' ', page)`;

/**
 * Whether the rules judge only what became of clicks, and never of one with a quick answer. `helpedMs` is not asked:
 * an error may belong to the click before it, whatever answered that one.
 */
export function needUnansweredOnly(rules: readonly RuleDefinition[], needed: readonly string[] | undefined): boolean {
  return needed !== undefined && !needed.includes('error') && rules.every(({ when }) => when.every(isOfUnanswered));
}

function isOfUnanswered(operator: Operator): boolean {
  if (operator.kind !== 'each') return false;
  const types = typesOf(operator.select);
  if (types.length !== 1 || types[0] !== 'verdict') return false;
  return operator.select.some(({ fact, op, value }) => fact === 'shownMs' && op === '>=' && Number(value) >= QUICK_MS);
}

/** Pages with a click that had no quick answer: when those were, and whether clicks came too thick to tell them apart. */
export async function findUnanswered(
  clickhouse: ClickHouseClient,
  options: { table: string; where: string; params: Record<string, unknown> },
): Promise<void> {
  const { table, where, params } = options;
  await clickhouse.command({
    query: `CREATE TABLE ${table} (place String, session String, thick UInt8, unanswered Array(UInt64))
      ENGINE = Join(ANY, LEFT, place) SETTINGS persistent = 0`,
  });
  await clickhouse.command({
    query: `INSERT INTO ${table} SELECT ${PLACE}, session,
        arrayExists(i -> sorted[i + {maxClicks:UInt32}] - sorted[i] <= {linkMs:UInt64},
                    range(1, toUInt64(greatest(1, length(sorted) - {maxClicks:UInt32} + 1)))) AS thick, unanswered
      FROM (
        SELECT session, page, arraySort(groupArray(time)) AS sorted,
               groupArrayIf(time, NOT match(event, {quick:String})) AS unanswered
          FROM batches ARRAY JOIN types AS type, times AS time, events AS event
         WHERE ${where} AND type = 'click' GROUP BY session, page HAVING notEmpty(unanswered))
      SETTINGS max_threads = 1`,
    query_params: { ...params, maxClicks: MAX_CLICKS, linkMs: LINK_MS, quick: QUICK_ANSWER },
  });
}

/**
 * Whether a click is needed, in SQL over `time`: one without a quick answer, or one so soon before or after it that the
 * answer to the one may be the answer to the other.
 */
export function isClickNeeded(table: string): string {
  return `(joinGet('${table}', 'thick', ${PLACE}) OR
    arrayExists(t -> abs(toInt64(t) - toInt64(time)) <= ${REPEAT_MS}, joinGet('${table}', 'unanswered', ${PLACE})))`;
}
