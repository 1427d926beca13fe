/** Linear's quotas: requests, complexity, and some mutations on their own, each with its headers. */
import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

const HOUR_MS = 3_600_000;

export interface QuotaOptions {
  requests?: number | undefined;
  complexity?: number | undefined;
  /** By field, such as `issueCreate`. */
  endpoints?: Record<string, number> | undefined;
  /** An hour at Linear; shorter in a test that does not wait for one. */
  windowMs?: number | undefined;
}

export interface Quotas {
  /** Counts a request. Headers to answer with, and whether it went beyond a quota. */
  spend(fields: string[], complexity: number): { headers: Record<string, string>; exceeded: boolean };
}

export function createQuotas(options: QuotaOptions): Quotas {
  const windowMs = options.windowMs ?? HOUR_MS;
  const buckets = new Map<string, { used: number; resetAtMs: number }>();
  const take = (name: string, amount: number, limit: number) => {
    let bucket = buckets.get(name);
    if (!bucket || Date.now() >= bucket.resetAtMs) {
      bucket = { used: 0, resetAtMs: Date.now() + windowMs };
      buckets.set(name, bucket);
    }
    // What is refused is not done, and costs nothing more.
    const exceeded = bucket.used + amount > limit;
    if (!exceeded) bucket.used += amount;
    return { exceeded, remaining: Math.max(0, limit - Math.ceil(bucket.used)), resetAtMs: bucket.resetAtMs, limit };
  };
  return {
    spend(fields, complexity) {
      const taken = [
        { name: 'Requests', ...take('requests', 1, options.requests ?? 2_500) },
        { name: 'Complexity', ...take('complexity', complexity, options.complexity ?? 3_000_000) },
      ];
      const own = fields.find((field) => options.endpoints?.[field] !== undefined);
      if (own !== undefined)
        taken.push({ name: 'Endpoint-Requests', ...take(`endpoint ${own}`, 1, options.endpoints![own]!) });
      const headers: Record<string, string> = {
        'X-Complexity': String(Math.ceil(complexity)),
        ...(own === undefined ? {} : { 'X-RateLimit-Endpoint-Name': own }),
      };
      for (const { name, limit, remaining, resetAtMs, exceeded } of taken) {
        headers[`X-RateLimit-${name}-Limit`] = String(limit);
        headers[`X-RateLimit-${name}-Remaining`] = String(exceeded ? 0 : remaining);
        headers[`X-RateLimit-${name}-Reset`] = String(resetAtMs);
      }
      return { headers, exceeded: taken.some((one) => one.exceeded) };
    },
  };
}

/** As Linear counts: a property 0.1, an object 1, and a connection its children times the page (50 when not said). */
export function complexityOf(document: DocumentNode): number {
  let total = 0;
  visit(document, {
    OperationDefinition(node) {
      total += costOf(node.selectionSet);
    },
  });
  return total;
}

function costOf(set: SelectionSetNode): number {
  let cost = 0;
  for (const one of set.selections) {
    if (one.kind !== Kind.FIELD) continue;
    if (!one.selectionSet) {
      cost += 0.1;
      continue;
    }
    const isConnection = one.selectionSet.selections.some(
      (field) => field.kind === Kind.FIELD && field.name.value === 'nodes',
    );
    const first = one.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const page = first?.kind === Kind.INT ? Number(first.value) : 50;
    cost += 1 + costOf(one.selectionSet) * (isConnection ? page : 1);
  }
  return cost;
}
