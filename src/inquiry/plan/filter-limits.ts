/** How much one filter may test: each test multiplies what is looked at. What an answer may hold is told before, from the query (api/query-cost.ts). */
import { PolicyGraphError } from '../../errors.js';
import { LIMITS } from '../../limits.js';
import type { Filter } from './selection.js';

const TESTS = LIMITS.filterTests;
const STEPS = LIMITS.filterSteps;

/** Throws QUERY_TOO_COMPLEX for a filter of too many tests or steps. */
export function limitFilter(filter: Filter): void {
  const left: { readonly part: Filter; readonly steps: number }[] = [{ part: filter, steps: 0 }];
  let seen = 0;
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    const { part, steps } = each;
    seen += 1;
    if (seen > TESTS.fallback) throw tooLong(`has more than ${TESTS.fallback} parts`, 'filterTests');
    if (steps > STEPS.fallback) throw tooLong(`goes through more than ${STEPS.fallback} relations`, 'filterSteps');
    if (part.type === 'and' || part.type === 'or') left.push(...part.of.map((of) => ({ part: of, steps })));
    else if (part.type === 'not') left.push({ part: part.of, steps });
    else if (part.type === 'within') left.push({ part: part.of, steps: steps + 1 });
    else if (part.type === 'relation' && part.of !== null) left.push({ part: part.of, steps: steps + 1 });
  }
}

function tooLong(what: string, name: 'filterTests' | 'filterSteps'): PolicyGraphError {
  const { fallback: limit, remedy } = LIMITS[name];
  return new PolicyGraphError('QUERY_TOO_COMPLEX', `The filter ${what}.`, { remedy, details: { budget: name, limit } });
}
