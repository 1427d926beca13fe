import type { DashboardApiDeps } from '@wince/dashboard';
import { type Backtests, RuleRefusedError } from '@wince/engine';

/** Orders of the dashboard, given to the engine; a rule it refuses is an answer, not a failure. */
export function orderBacktest(backtests: Backtests): DashboardApiDeps['orderBacktest'] {
  return async (order) => {
    try {
      return { id: await backtests.order(order) };
    } catch (error) {
      if (!(error instanceof RuleRefusedError)) throw error;
      return { refused: { field: error.field, reason: error.reason } };
    }
  };
}
