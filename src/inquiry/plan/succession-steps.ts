/**
 * Writes what took a unit over and what took over that, step by step: each step is a subquery of its own, in which every unit stands once. Whoever
 * reads the rows decides which units are of a day; a unit that has not ended is followed no further.
 */
import { DEFAULT_CERTAINTY } from '../certainties.js';
import { certaintyTest } from './certainty-test.js';
import { call, whereAll } from './piece.js';

/** More steps than the history of any unit in the lists has. */
const MOST_STEPS = 5;

/** One succession with what its relation says, and the successor's name and validity. */
export type SuccessionRow = readonly [
  claim: string,
  from: string,
  to: string,
  name: string,
  validFrom: string | null,
  validTo: string | null,
  certainty: string,
  confidence: number,
  rule: string | null,
  date: string | null,
  share: string | null,
];
const ROW = [
  ...['r.claim', 'n.id', 'o.id', 'o.name', 'o.validFrom', 'o.validTo'],
  ...['r.certainty', 'r.confidence', 'r.rule', 'r.date', 'r.share'],
].join(', ');

/** Clauses from the unit under the variable to its successions, asserted and verified ones: an expression of their rows, and what carries it. */
export function successionSteps(unit: string): {
  readonly clauses: string[];
  readonly carried: string[];
  readonly expression: string;
} {
  const names = Array.from({ length: MOST_STEPS }, (_, step) => `step${step + 1}`);
  const clauses = names.map((name, step) =>
    call(step === 0 ? unit : names[step - 1]!, [
      ...(step === 0
        ? [`WITH ${unit} AS n WHERE ${unit}.validTo IS NOT NULL`]
        : [`UNWIND ${names[step - 1]} AS before`, 'WITH DISTINCT before[0] AS n WHERE n.validTo IS NOT NULL']),
      `MATCH (n)-[r:SUCCEEDED_BY]->(o:Locality)${whereAll([certaintyTest('r', DEFAULT_CERTAINTY)])}`,
      'WITH n, r, o ORDER BY n.id, o.id, r.claim',
      `RETURN collect([o, [${ROW}]]) AS ${name}`,
    ]),
  );
  return { clauses, carried: names, expression: `[step IN ${names.join(' + ')} | step[1]]` };
}
