/**
 * Circles in relations that make an order. Only what has something before it and behind it can lie on one; what then leads nowhere is taken away
 * until nothing does (Kahn's algorithm), and what is left lies on a circle or between two.
 */
import type { RelationType } from '../../vocabulary/relations.js';
import { stepsBetween } from '../statements.generated.js';
import type { Store } from '../store.js';
import type { Findings } from './findings.js';

const ORDERS: readonly RelationType[] = ['BROADER', 'PART_OF', 'SUCCEEDED_BY', 'SUBORDINATE_TO', 'REPLACES'];
const PAGE = 5_000;

async function steps(store: Store, relation: RelationType): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let after = ''; ; ) {
    const rows = await store.read(stepsBetween[relation], { after, limit: PAGE });
    for (const { from, to } of rows) found.set(from, to);
    if (rows.length < PAGE) return found;
    after = rows.at(-1)!.from;
  }
}

/** One circle of what is left, as far as it goes back to itself. */
function circleFrom(start: string, left: ReadonlyMap<string, readonly string[]>): string[] {
  const walked: string[] = [];
  for (let at: string | undefined = start; at !== undefined && !walked.includes(at); ) {
    walked.push(at);
    at = left.get(at)?.find((next) => left.has(next));
    if (at !== undefined && walked.includes(at)) return walked.slice(walked.indexOf(at));
  }
  return walked;
}

/** Looks for circles in each of the orders. */
export async function checkCycles(store: Store, findings: Findings): Promise<void> {
  for (const relation of ORDERS) {
    const left = await steps(store, relation);
    for (let gone = true; gone; ) {
      gone = false;
      for (const [from, to] of left) {
        if (to.some((next) => left.has(next))) continue;
        left.delete(from);
        gone = true;
      }
    }
    findings.checked('no-cycle');
    while (left.size > 0) {
      const circle = circleFrom(left.keys().next().value!, left);
      findings.checked('no-cycle', `${relation}: ${[...circle, circle[0]].join(' → ')}`);
      for (const id of circle) left.delete(id);
      for (let gone = true; gone; ) {
        gone = false;
        for (const [from, to] of left) {
          if (to.some((next) => left.has(next))) continue;
          left.delete(from);
          gone = true;
        }
      }
    }
  }
}
