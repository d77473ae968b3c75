/**
 * Writes the definition of "a locality carries out a task of the document" (design §6) as clauses: from a document, and if asked a topic and a
 * period, to rows of localities, each with how sure it is, its tasks, and if asked its best way. Anchored at the document, whose tasks are few;
 * topics and periods are tested before places are looked for.
 *
 * How sure a way is, is a number: 0 VERIFIED, 1 ASSERTED, 2 INFERRED, that of its weakest step. A way is a list: that number, the number of its
 * steps, then their claims from the locality to the document; so the smallest of them is the surest, then the shortest, then the first by the
 * ids of its claims.
 */
import type { Certainty } from '../../vocabulary/kinds.js';
import { DEFAULT_CERTAINTY } from '../certainties.js';
import type { Bound } from './bound.js';
import type { Emission } from './emission.js';
import { certaintyTest, sureness } from './certainty-test.js';
import { call, whereAll } from './piece.js';

export interface WaysWanted {
  /** The certainties that steps may have. */
  readonly steps: readonly Certainty[];
  /** Names of the rules by which steps may be INFERRED; null admits all. */
  readonly rules: Bound<readonly string[]> | null;
  readonly topic: boolean;
  readonly period: boolean;
  /** Whether what a place does also happens in the unit around it (rule `containment`). */
  readonly contained: Bound<boolean>;
  /** ISO day on which the localities must have existed. */
  readonly asOf: Bound<string> | null;
  /** Whether somebody reads how sure places are; where answers may be inferred it is told anyway. If not, a row stands for each way to a place. */
  readonly wantsSure: boolean;
  readonly wantsWay: boolean;
  readonly wantsTasks: boolean;
  /** The variable of a list of ids outside of which no place is looked at; of the places around them only what they are made of. */
  readonly among?: string;
}
/** The ends of a reading of the question, by their variables. */
export interface ReadingEnds {
  readonly document: string;
  readonly topic: string | null;
  readonly period: string | null;
}

/** Steps of IMPLEMENTS from the document that assigns a task to the document asked about (design §6). */
const CHAIN = ['i1', 'i2', 'i3'] as const;
/** The chains from a document to those that carry it out, by one step, by two, by three: the pattern up to the last of them, and its relations. */
export function implementingChains(document: string): { readonly pattern: string; readonly edges: readonly string[] }[] {
  return CHAIN.map((_, at) => {
    const edges = CHAIN.slice(0, at + 1);
    const between = edges.slice(0, -1).map((edge) => `<-[${edge}:IMPLEMENTS]-(:Document)`);
    return { pattern: `(${document})${between.join('')}<-[${edges.at(-1)}:IMPLEMENTS]-`, edges: [...edges].reverse() };
  });
}

/** The test that a relation counts in a way. */
export function countedSteps(
  { steps, rules }: Pick<WaysWanted, 'steps' | 'rules'>,
  emission: Emission,
): (edge: string) => string {
  const admitted = steps.includes('INFERRED') && rules !== null ? emission.parameter(rules) : null;
  return (edge) =>
    `${certaintyTest(edge, steps)}${admitted === null ? '' : ` AND (${edge}.certainty <> 'INFERRED' OR ${edge}.rule IN ${admitted})`}`;
}

export const claims = (edges: readonly string[]): string => `[${edges.map((edge) => `${edge}.claim`).join(', ')}]`;
export const weaker = (a: string, b: string): string => `CASE WHEN ${a} > ${b} THEN ${a} ELSE ${b} END`;

/** Whether the unit under the variable existed on the day. */
function existed(unit: string, day: string): string {
  return `coalesce(${unit}.validFrom, '') <= ${day} AND coalesce(${unit}.validTo, '9') > ${day}`;
}

/** Clauses that leave rows of `l` and, where wanted, `sure`, `way` and `tasks`, a list of [sure, task]. */
export function waysClauses(ends: ReadingEnds, wanted: WaysWanted, emission: Emission): string[] {
  const { wantsWay, asOf } = wanted;
  const infers = wanted.steps.includes('INFERRED');
  const wantsSure = wanted.wantsSure || infers;
  const counts = countedSteps(wanted, emission);
  // Of a way that nobody wants to see, each place is told at once how sure it is together with its task.
  const together = wantsSure && !wantsWay;
  const way = (edges: readonly string[], name: 'task' | 'place'): string[] => [
    ...(together && name === 'place' ? [`${sureness(edges, wanted.steps, 'taskSure')} AS pairSure`] : []),
    ...(wantsSure && !(together && name === 'place') ? [`${sureness(edges, wanted.steps)} AS ${name}Sure`] : []),
    ...(wantsWay ? [`${claims(edges)} AS ${name}Way`] : []),
  ];
  // Neo4j copies each row that goes through a union, with all that stands around it: places of which nothing else is wanted go through it as one
  // list a task, for a fourth less of its time; with how sure each is beside it that gains little, and costs the embedded engine.
  const listsPlaces = !wantsSure && !wantsWay;
  const step = (match: string, edges: readonly string[], found: string, name: 'task' | 'place'): string =>
    `MATCH ${match}${whereAll(edges.map(counts))}\nRETURN ${[found, ...way(edges, name)].join(', ')}`;
  const toPlace = (match: string, edges: readonly string[]): string =>
    step(match, edges, listsPlaces ? 'collect(l) AS found' : 'l', 'place');
  const either = (...steps: string[]): string[] => [steps.join('\nUNION ALL\n')];
  const { document: d, topic, period } = ends;

  const chains = implementingChains(d).map(({ pattern, edges }) =>
    step(`${pattern}(:Document)-[a:ASSIGNS]->(t)`, ['a', ...edges], 't', 'task'),
  );
  const tasks = call(
    d,
    either(
      step(`(${d})<-[i:IMPLEMENTS]-(t:Task)`, ['i'], 't', 'task'),
      step(`(${d})-[a:ASSIGNS]->(t)`, ['a'], 't', 'task'),
      ...chains,
    ),
  );
  const places = call(
    together ? 't, taskSure' : 't',
    either(
      toPlace('(t)-[r:APPLIES_IN]->(l)', ['r']),
      toPlace('(t)-[r:ASSIGNED_TO|SET_BY]->()-[j:HAS_JURISDICTION]->(l)', ['j', 'r']),
      toPlace('(t)<-[a:ASSIGNS]-()-[r:ISSUED_BY]->()-[j:HAS_JURISDICTION]->(l)', ['j', 'r', 'a']),
    ),
  );
  const clauses: string[] = [];
  if (topic !== null) {
    clauses.push(call(topic, [`MATCH (${topic})<-[:BROADER*0..4]-(n:Topic)\nRETURN collect(n) AS narrower`]));
  }
  if (period !== null) {
    clauses.push(call(period, [`MATCH (${period})<-[:PART_OF*0..2]-(n:Period)\nRETURN collect(n) AS within`]));
  }
  clauses.push(tasks);
  // Each task is looked at once, however many ways lead to it: of these the surest counts, or all where the best way is wanted.
  const among = wanted.among === undefined ? [] : [wanted.among];
  const beside = [...among, ...(topic === null ? [] : ['narrower']), ...(period === null ? [] : ['within'])];
  const taskColumn = wantsWay ? 'collect([taskSure, taskWay]) AS taskWays' : 'min(taskSure) AS taskSure';
  clauses.push(wantsSure ? `WITH ${[...beside, 't', taskColumn].join(', ')}` : `WITH DISTINCT ${[...beside, 't'].join(', ')}`);
  const during = (edges: readonly string[], match: string): string =>
    `EXISTS { MATCH ${match} WHERE q IN within AND ${edges.map(counts).join(' AND ')} }`;
  const tests = [
    ...(topic === null || infers ? [] : [`EXISTS { MATCH (t)-[r:ABOUT]->(n) WHERE n IN narrower AND ${counts('r')} }`]),
    ...(period === null
      ? []
      : [`(${during(['r'], '(t)-[r:DURING]->(q)')} OR ${during(['a', 'r'], '(t)<-[a:ASSIGNS]-()-[r:DURING]->(q)')})`]),
  ];
  if (tests.length > 0) clauses.push(`WITH *${whereAll(tests)}`);
  // That a text says what the task is about is no step of the way; that a rule infers it makes the answer less sure, and is shown.
  const inferredTopic = topic !== null && infers;
  if (inferredTopic) {
    clauses.push(
      `MATCH (t)-[r:ABOUT]->(n)\nWHERE n IN narrower AND ${counts('r')}`,
      `WITH ${[...among, 't', wantsWay ? 'taskWays' : 'taskSure'].join(', ')}, r.certainty = 'INFERRED' AS guessed, r.claim AS topicClaim`,
    );
  }
  clauses.push(places, ...(listsPlaces ? ['UNWIND found AS l'] : []));
  for (const ids of among) clauses.push(`WITH *${whereAll([`l.id IN ${ids}`])}`);
  if (asOf !== null) clauses.push(`WITH *${whereAll([existed('l', emission.parameter(asOf))])}`);
  if (wantsWay) {
    clauses.push('UNWIND taskWays AS one', 'WITH *, one[0] AS taskSure, one[1] AS taskWay');
  }
  const pairSure = together ? 'pairSure' : weaker('taskSure', 'placeSure');
  const sure = inferredTopic ? `CASE WHEN guessed THEN 2 ELSE ${pairSure} END` : pairSure;
  const joined = 'placeWay + [claim IN taskWay WHERE NOT claim IN placeWay]';
  const steps = inferredTopic ? `${joined} + CASE WHEN guessed THEN [topicClaim] ELSE [] END` : joined;
  if (wantsSure) clauses.push(...grouped(wanted, sure, wantsWay ? steps : null));
  if (infers) clauses.push(...aroundClauses(wanted, emission));
  return clauses;
}

/** From rows of (locality, task, one way) to rows of localities. `steps` is the expression of a way's claims; null where none is wanted. */
function grouped({ wantsTasks, wantsWay }: WaysWanted, sure: string, steps: string | null): string[] {
  const of = wantsTasks ? 'l, t' : 'l';
  const as = wantsTasks ? 'pairSure' : 'sure';
  const last = wantsTasks ? [byPlace(wantsWay)] : [];
  if (steps === null) return [`WITH ${of}, min(${sure}) AS ${as}`, ...last];
  const best = `min([pairSure, size(steps)] + steps) AS ${wantsTasks ? 'pairWay' : 'way'}`;
  return [`WITH ${of}, ${sure} AS pairSure, ${steps} AS steps`, `WITH ${of}, min(pairSure) AS ${as}, ${best}`, ...last];
}

/** From rows of (locality, task), each with its best way, to rows of localities with their tasks. */
function byPlace(wantsWay: boolean): string {
  const way = wantsWay ? ['min(pairWay) AS way'] : [];
  return `WITH l, ${['min(pairSure) AS sure', ...way, 'collect([pairSure, t]) AS tasks'].join(', ')}`;
}

/**
 * What an asserted or verified place does also happens in the unit around it: once, never from an inferred answer, so that no inference is
 * stacked upon another; and only where both units existed at some one time.
 */
function aroundClauses({ wantsTasks, wantsWay, contained, asOf }: WaysWanted, emission: Emission): string[] {
  const columns = ['l', 'sure', ...(wantsWay ? ['way'] : []), ...(wantsTasks ? ['tasks'] : [])];
  const at = (name: string): string => `o[${columns.indexOf(name)}]`;
  const coexisted = [
    "coalesce(l.validTo, '9') > coalesce(w.validFrom, '')",
    "coalesce(w.validTo, '9') > coalesce(l.validFrom, '')",
  ];
  const own = [
    'UNWIND own AS o',
    ...(wantsTasks ? [`UNWIND ${at('tasks')} AS x`] : []),
    `RETURN ${['o[0] AS unit', wantsTasks ? 'x[0] AS pairSure, x[1] AS t' : 'o[1] AS pairSure', ...(wantsWay ? [`${at('way')} AS pairWay`] : [])].join(', ')}`,
  ];
  const carriedOn = [
    'UNWIND own AS o',
    `WITH o WHERE ${emission.parameter(contained)} AND o[1] < 2`,
    'WITH o, o[0] AS l',
    `MATCH (l)-[r:PART_OF]->(w:Locality)${whereAll([certaintyTest('r', DEFAULT_CERTAINTY), ...coexisted, ...(asOf === null ? [] : [existed('w', emission.parameter(asOf))])])}`,
    ...(wantsTasks ? [`UNWIND [x IN ${at('tasks')} WHERE x[0] < 2] AS x`] : []),
    `RETURN ${[
      'w AS unit',
      wantsTasks ? '2 AS pairSure, x[1] AS t' : '2 AS pairSure',
      ...(wantsWay ? [`[2, ${at('way')}[1] + 1, r.claim] + ${at('way')}[2..] AS pairWay`] : []),
    ].join(', ')}`,
  ];
  const best = wantsWay ? ['min(pairWay) AS pairWay'] : [];
  return [
    `WITH collect([${columns.join(', ')}]) AS own`,
    call('own', [`${own.join('\n')}\nUNION ALL\n${carriedOn.join('\n')}`]),
    ...(wantsTasks
      ? [`WITH unit AS l, t, ${['min(pairSure) AS pairSure', ...best].join(', ')}`, byPlace(wantsWay)]
      : [`WITH unit AS l, ${['min(pairSure) AS sure', ...(wantsWay ? ['min(pairWay) AS way'] : [])].join(', ')}`]),
  ];
}
