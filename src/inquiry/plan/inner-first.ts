/**
 * Filters that go through several relations, met from their inner end. A test within a test looks at everything behind each thing, and at what is
 * behind that once more for each way to it, so that its work multiplies with every relation. From the inner end each relation is walked once: what
 * is so is matched, from there what leads to it, each once, and so on up. It never walks more relations than the graph has of these types.
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { labelOf } from '../../vocabulary/properties.js';
import { arrow, back, condition, conjuncts, edgeConditions, looksUp } from './conditions.js';
import type { Emission } from './emission.js';
import { call, whereAll } from './piece.js';
import type { Filter, RelationFilter, WithinFilter } from './selection.js';
import { allKnown, downward } from './within.js';

type Walk = RelationFilter | WithinFilter;

/** The walks that a filter takes from the thing itself, whatever joins or denies them. */
function walksIn(filter: Filter): readonly Walk[] {
  if (filter.type === 'property') return [];
  if (filter.type === 'relation' || filter.type === 'within') return [filter];
  return (filter.type === 'not' ? [filter.of] : filter.of).flatMap(walksIn);
}

/**
 * How many walks a filter takes one behind the other. What is looked up in a set is none; of few things (`ofFew`) neither is the walk whose ends are
 * looked up so: to test it there is less work than to begin at its end.
 */
export function depthOf(filter: Filter | null, ofFew = false): number {
  if (filter === null) return 0;
  const isQuick = (walk: Walk): boolean => looksUp(walk) || (ofFew && walk.of !== null && looksUp(walk.of));
  const depths = walksIn(filter).map((walk) => (isQuick(walk) ? 0 : 1 + depthOf(walk.of, ofFew)));
  return depths.reduce((deepest, depth) => Math.max(deepest, depth), 0);
}

/** With fewer walks each test looks at what is around one thing, all of them together at each relation once. */
export const DEEP = 2;

const scopeOf = (emission: Emission): string => emission.sets.map(({ name }) => name).join(', ');

/** Matches under `node` what the walk leads to from a thing that is so at its end; not each once. */
function reached(walk: Walk, kind: EntityKind, node: string, emission: Emission): string[] {
  const [far, edge] = [emission.variable('f'), emission.variable('e')];
  const target = walk.type === 'within' ? walk.kind : walk.field.target;
  // Every one is so where none is otherwise.
  const of: Filter | null =
    walk.type === 'relation' && walk.quantifier === 'every' && walk.of !== null ? { type: 'not', of: walk.of } : walk.of;
  const inner = innerFirst(target, of, far, emission);
  const step = walk.type === 'within' ? downward(walk.hierarchy, edge) : arrow(back(walk.field), edge);
  const known = walk.type === 'within' ? [allKnown(edge)] : edgeConditions(edge, walk.edge, emission);
  return [
    `${inner.clauses.join('\n')}${whereAll(inner.conditions)}`,
    `MATCH (${far})${step}(${node}:${labelOf(kind)})${whereAll(known)}`,
  ];
}

/** The match of the things of a kind under that filter, each once; the conditions stand behind the clauses. */
export function innerFirst(
  kind: EntityKind,
  filter: Filter | null,
  node: string,
  emission: Emission,
): { readonly clauses: readonly string[]; readonly conditions: readonly string[] } {
  const deep = filter === null ? [] : walksIn(filter).filter((walk) => depthOf(walk) >= DEEP);
  if (filter === null || deep.length === 0) {
    const conditions = filter === null ? [] : [condition({ variable: node, kind }, filter, emission)];
    return { clauses: [`MATCH (${node}:${labelOf(kind)})`], conditions };
  }
  const carried = (names: readonly string[]): string => `WITH ${[...names, ...emission.sets.map(({ name }) => name)].join(', ')}`;
  const required = deep.find(
    (walk) => conjuncts(filter).includes(walk) && (walk.type === 'within' || walk.quantifier === 'some'),
  );
  if (deep.length === 1 && required !== undefined) {
    const rest = conjuncts(filter).filter((part) => part !== required);
    const body = [...reached(required, kind, node, emission), `RETURN DISTINCT ${node}`];
    const entered = call(scopeOf(emission), body);
    const conditions = rest.map((part) => condition({ variable: node, kind }, part, emission));
    return { clauses: [entered, carried([node])], conditions };
  }
  // Each thing with the numbers of the walks that lead to it.
  const [mark, marks] = [emission.variable('mark'), emission.variable('marks')];
  const branches = deep.map((walk, at) =>
    [...reached(walk, kind, node, emission), `RETURN DISTINCT ${node}, ${at} AS ${mark}`].join('\n'),
  );
  const all = `MATCH (${node}:${labelOf(kind)})\nRETURN ${node}, -1 AS ${mark}`;
  const scope = scopeOf(emission);
  const marked = call(scope, [[...branches, all].join('\nUNION ALL\n')]);
  const entered = call(scope, [marked, `RETURN ${node}, collect(${mark}) AS ${marks}`]);
  const met = new Map(deep.map((walk, at) => [walk as Filter, `(${at} IN ${marks})`]));
  const conditions = [condition({ variable: node, kind, met }, filter, emission)];
  return { clauses: [entered, carried([node, marks])], conditions };
}
