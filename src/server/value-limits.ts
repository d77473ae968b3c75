/** The variables of a request against their limits: how many values, how deep, how long. Without recursion, as they may be nested deeper than the stack. */
import type { GraphQLError } from 'graphql';
import type { Limits } from '../limits.js';
import { overLimit } from './over-limit.js';

/** What the variables exceed; null when they keep the limits. */
export function variablesExcess(variables: Readonly<Record<string, unknown>> | undefined, limits: Limits): GraphQLError | null {
  const left: { readonly value: unknown; readonly levels: number }[] = Object.values(variables ?? {}).map((value) => ({
    value,
    levels: 0,
  }));
  let seen = left.length;
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    const { value, levels } = each;
    if (typeof value === 'string' && value.length > limits.textLength) return overLimit('textLength', value.length, limits);
    if (typeof value !== 'object' || value === null) continue;
    if (levels >= limits.valueDepth) return overLimit('valueDepth', levels + 1, limits);
    const within = Array.isArray(value) ? value : Object.values(value);
    seen += within.length;
    if (seen > limits.values) return overLimit('values', seen, limits);
    for (const inner of within) left.push({ value: inner, levels: levels + 1 });
  }
  return null;
}
