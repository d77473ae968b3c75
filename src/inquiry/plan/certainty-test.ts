/** How sure a relation must be, as a condition, and how sure a way is. */
import type { Certainty } from '../../vocabulary/kinds.js';
import { DEFAULT_CERTAINTY, SUREST_FIRST } from '../certainties.js';

/** No test of an edge: what is stored stands. The remark names the edge to the view of an earlier day (as-known.ts), which must test it. */
export function standing(edge: string): string {
  return `true /* ${edge} */`;
}

/**
 * That the relation is of one of these certainties. They are choices of an enumeration and so part of the text, not values: an engine compares a
 * word faster than it looks it up in a list that it is given, and a statement tests this more often than anything else.
 */
export function certaintyTest(edge: string, certainties: readonly Certainty[]): string {
  // A rejected claim has no edge (graph/claim-record.ts).
  const counted = SUREST_FIRST.filter((each) => certainties.includes(each));
  if (counted.length === SUREST_FIRST.length) return standing(edge);
  const isDefault = counted.length === DEFAULT_CERTAINTY.length && DEFAULT_CERTAINTY.every((each) => counted.includes(each));
  return isDefault
    ? `${edge}.certainty <> 'INFERRED'`
    : `${edge}.certainty IN [${counted.map((each) => `'${each}'`).join(', ')}]`;
}

/**
 * How sure a way over these edges is, as a number: 0 VERIFIED, 1 ASSERTED, 2 INFERRED, that of its weakest step. `steps`: what its steps may be;
 * `before`: the variable that says how sure the way up to them is, if there is one.
 */
export function sureness(edges: readonly string[], steps: readonly Certainty[], before: string | null = null): string {
  const so = (rank: number): string[] => (before === null ? [] : [`${before} = ${rank}`]);
  const verified = [...so(0), ...edges.map((edge) => `${edge}.certainty = 'VERIFIED'`)].join(' AND ');
  const inferred = [...so(2), ...edges.map((edge) => `${edge}.certainty = 'INFERRED'`)].join(' OR ');
  return steps.includes('INFERRED')
    ? `CASE WHEN ${inferred} THEN 2 WHEN ${verified} THEN 0 ELSE 1 END`
    : `CASE WHEN ${verified} THEN 0 ELSE 1 END`;
}
