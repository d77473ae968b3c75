/**
 * From which end a list of all nodes of a kind is entered. A filter that names ids, of the nodes themselves or of things at the end of relations
 * that each must have, says where to begin: there the unique index gives a handful of nodes, while the label gives all of its kind. An engine
 * does not turn an EXISTS round by itself.
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { labelOf } from '../../vocabulary/properties.js';
import { arrow, back, condition, conjuncts, edgeConditions, testedOnEach } from './conditions.js';
import type { Emission } from './emission.js';
import { DEEP, depthOf, innerFirst } from './inner-first.js';
import { whereAll } from './piece.js';
import type { Filter, RelationFilter, WithinFilter } from './selection.js';
import { allKnown, downward, upward } from './within.js';

export interface Anchor {
  readonly clauses: readonly string[];
  /** Conditions that stand behind the clauses; the part of the filter that they already met is left out. */
  readonly conditions: readonly string[];
  /** Where the list is entered and why, for people who ask how a question is answered. */
  readonly why: string;
  /** Whether few nodes are reached: those of given ids, or around them. */
  readonly isNarrow: boolean;
}

const namesIds = (filter: Filter): boolean =>
  filter.type === 'property' &&
  filter.property === 'id' &&
  (filter.test.op === 'in' || (filter.test.op === 'eq' && filter.test.value !== null));

type Step = RelationFilter | WithinFilter;
const relationOf = (step: Step): string => (step.type === 'within' ? step.hierarchy : step.field.relation);
const targetOf = (step: Step): EntityKind => (step.type === 'within' ? step.kind : step.field.target);

/** Steps from a kind to a thing whose id is given; null where the filter names none that all must reach. */
function wayToIds(filter: Filter | null): readonly Step[] | null {
  const parts = conjuncts(filter);
  if (parts.some(namesIds)) return [];
  for (const part of parts) {
    if (part.type !== 'within' && (part.type !== 'relation' || part.quantifier !== 'some')) continue;
    const rest = wayToIds(part.of);
    if (rest !== null) return [part, ...rest];
  }
  return null;
}

/** The match of the nodes of a kind under that filter, begun at the most selective end that the filter tells of. */
export function anchored(kind: EntityKind, filter: Filter | null, node: string, emission: Emission): Anchor {
  const label = labelOf(kind);
  const way = wayToIds(filter);
  const entersAtIds = way !== null && way.length > 0;
  // Few things are tested where the filter leads to ids, but a test within a test looks far from each.
  const depth = depthOf(entersAtIds ? beyond(filter!, way) : filter, way !== null);
  if (!emission.hasOrder && depth >= DEEP) {
    const why = `what the filter asks for at its inner ends, and back from there to the ${label} nodes: each relation is walked once`;
    // Rows and their count share what was found: finding it is the greater part.
    return { ...innerFirst(kind, filter, node, emission), why, isNarrow: true };
  }
  if (entersAtIds) return fromFarEnd({ kind, node, way }, filter!, emission);
  const text = filter === null ? null : condition({ variable: node, kind }, filter, emission);
  const conditions = text === null ? [] : [way === null ? text : testedOnFew(text, emission)];
  const why =
    way === null
      ? `all ${label} nodes: no part of the filter that all must meet names an id`
      : `the ${label} nodes of the given ids: an index finds each id at once`;
  return { clauses: [`MATCH (${node}${way === null ? '' : ':Entity'}:${label})`], conditions, why, isNarrow: way !== null };
}

/** The test of few things: an engine without an order in its indexes is kept from joining it with all things. */
const testedOnFew = (text: string, { hasOrder }: Emission): string => (hasOrder ? text : testedOnEach(text));

interface Way {
  readonly kind: EntityKind;
  readonly node: string;
  readonly way: readonly Step[];
}
function fromFarEnd({ kind, node, way }: Way, filter: Filter, emission: Emission): Anchor {
  const label = labelOf(kind);
  const ends = way.map(() => emission.variable('a'));
  const edges = way.map(() => emission.variable('b'));
  const walks = way.map((step, at) => {
    const walk = step.type === 'within' ? upward(step.hierarchy, edges[at]!) : arrow(step.field, edges[at]!);
    // The end of given ids is matched by itself.
    return `${walk}(${ends[at]}${at === way.length - 1 ? '' : `:${labelOf(targetOf(step))}`})`;
  });
  const met = way.map((step, at) =>
    step.type === 'within' ? [allKnown(edges[at]!)] : edgeConditions(edges[at]!, step.edge, emission),
  );
  const last = way.at(-1)!;
  const begun = givenEnd(ends.at(-1)!, last, emission);
  // What the way does not say already is tested on what is left, which is few.
  const rest = beyond(filter, way);
  const conditions = rest === null ? [] : [testedOnFew(condition({ variable: node, kind }, rest, emission), emission)];
  const sets = emission.sets.map(({ name }) => name);
  const heads = [`(${node}:${label})`, ...ends.map((end) => `(${end})`)];
  // One MATCH walks no relation twice, while a way that goes over one type twice ("parts of what it is part of") may come back by the one it went.
  const repeats = new Set(way.map(relationOf)).size < way.length;
  const matches = repeats
    ? way.map((_, at) => `MATCH ${heads[at]}${walks[at]}${whereAll(met[at]!)}`).reverse()
    : [`MATCH ${heads[0]}${walks.join('')}${whereAll(met.flat())}`];
  const written = emission.hasOrder ? matches : fromEnd({ kind, node, way }, ends, { edges, met, sets });
  return {
    clauses: [begun, ...written, `WITH DISTINCT ${[node, ...sets].join(', ')}`],
    conditions,
    isNarrow: true,
    why: `the ${labelOf(targetOf(last))} of the given id, and back over ${way.map(relationOf).reverse().join(', ')}: it has few neighbours, while there are many ${label} nodes`,
  };
}

/**
 * The way as written from its given end on, what each step leads to once. Grafeo begins where a pattern begins: written from the other end, it walks any
 * number of steps from all things of the kind.
 */
function fromEnd(
  { kind, node, way }: Way,
  ends: readonly string[],
  { edges, met, sets }: { edges: readonly string[]; met: readonly (readonly string[])[]; sets: readonly string[] },
): string[] {
  const steps = way.map((step, at) => {
    const walk = step.type === 'within' ? downward(step.hierarchy, edges[at]!) : arrow(back(step.field), edges[at]!);
    const [near, ofKind] = at === 0 ? [node, kind] : [ends[at - 1]!, targetOf(way[at - 1]!)];
    const once = at === 0 ? '' : `\nWITH DISTINCT ${[near, ...sets].join(', ')}`;
    return `MATCH (${ends[at]})${walk}(${near}:${labelOf(ofKind)})${whereAll(met[at]!)}${once}`;
  });
  return steps.reverse();
}

/**
 * The end of given ids, on its own: Grafeo, given it with the walk, looks for it at each end that the walk reaches. Where a walk of any number of
 * steps follows, ids of a list are gone through one by one: of `id IN $ids` Neo4j (5.26) takes it that such a walk reaches nothing twice, and
 * leaves the DISTINCT behind it out.
 */
function givenEnd(end: string, step: Step, emission: Emission): string {
  const kind = targetOf(step);
  const given = conjuncts(step.of).filter(namesIds);
  const label = labelOf(kind);
  const each = given.map((part) => {
    if (step.type === 'within' && part.type === 'property' && part.test.op === 'in') {
      const id = emission.variable('id');
      return { before: `UNWIND ${emission.parameter(part.test.value)} AS ${id}\n`, test: `${end}.id = ${id}` };
    }
    return { before: '', test: condition({ variable: end, kind }, part, emission) };
  });
  const before = each.map((part) => part.before).join('');
  return `${before}MATCH (${end}:Entity:${label})${whereAll(each.map(({ test }) => test))}`;
}

/** What a filter says beside the first step of the way; that step too, unless it says nothing beyond the way. */
function beyond(filter: Filter, way: readonly Step[]): Filter | null {
  const rest = conjuncts(filter).filter((part) => part !== way[0] || !isWhole(way[0]!.of, way.slice(1)));
  return rest.length === 0 ? null : { type: 'and', of: rest };
}
/** Whether the filter says nothing beyond the way and its ids. */
function isWhole(filter: Filter | null, way: readonly Step[]): boolean {
  const parts = conjuncts(filter);
  const [step, ...rest] = way;
  if (parts.length !== 1) return false;
  if (step === undefined) return namesIds(parts[0]!);
  return parts[0] === step && isWhole(step.of, rest);
}
