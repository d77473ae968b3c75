/**
 * From which end a list of all nodes of a kind is entered. A filter that names ids, of the nodes themselves or of things at the end of relations
 * that each must have, says where to begin: there the unique index gives a handful of nodes, while the label gives all of its kind. An engine
 * does not turn an EXISTS round by itself.
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { labelOf } from '../../vocabulary/properties.js';
import { arrow, condition, edgeConditions } from './conditions.js';
import type { Emission } from './emission.js';
import type { Filter, RelationFilter } from './selection.js';

export interface Anchor {
  readonly clauses: readonly string[];
  /** Conditions that stand behind the clauses; the part of the filter that they already met is left out. */
  readonly conditions: readonly string[];
  /** In words, for people who ask how a question is planned. */
  readonly why: string;
}

/** The parts of a filter of which every one must hold. */
function conjuncts(filter: Filter | null): readonly Filter[] {
  if (filter === null) return [];
  return filter.type === 'and' ? filter.of.flatMap(conjuncts) : [filter];
}
const namesIds = (filter: Filter): boolean =>
  filter.type === 'property' &&
  filter.property === 'id' &&
  (filter.test.op === 'in' || (filter.test.op === 'eq' && filter.test.value !== null));

/** Steps from a kind to a thing whose id is given; null where the filter names none that all must reach. */
function wayToIds(filter: Filter | null): readonly RelationFilter[] | null {
  const parts = conjuncts(filter);
  if (parts.some(namesIds)) return [];
  for (const part of parts) {
    if (part.type !== 'relation' || part.quantifier !== 'some') continue;
    const rest = wayToIds(part.of);
    if (rest !== null) return [part, ...rest];
  }
  return null;
}

/** The match of the nodes of a kind under that filter, begun at the most selective end that the filter tells of. */
export function anchored(kind: EntityKind, filter: Filter | null, node: string, emission: Emission): Anchor {
  const label = labelOf(kind);
  const own = filter === null ? [] : [condition({ variable: node, kind }, filter, emission)];
  const way = wayToIds(filter);
  if (way === null) {
    return {
      clauses: [`MATCH (${node}:${label})`],
      conditions: own,
      why: `all ${label} nodes: no part of the filter names an id`,
    };
  }
  if (way.length === 0) {
    return {
      clauses: [`MATCH (${node}:Entity:${label})`],
      conditions: own,
      why: `the ${label} nodes of the given ids, by the unique index`,
    };
  }
  const ends = way.map(() => emission.variable('a'));
  const edges = way.map(() => emission.variable('b'));
  const path = way.map(
    (step, at) =>
      `${arrow(step.field, edges[at]!)}(${ends[at]}${at === way.length - 1 ? ':Entity' : ''}:${labelOf(step.field.target)})`,
  );
  const met = way.flatMap((step, at) => edgeConditions(edges[at]!, step.edge, emission));
  const last = way.at(-1)!;
  const ids = conjuncts(last.of).filter(namesIds);
  const given = ids.map((part) => condition({ variable: ends.at(-1)!, kind: last.field.target }, part, emission));
  // The whole filter is tested again on what is left: that is few, and keeps one meaning of a filter in one place.
  return {
    clauses: [`MATCH (${node}:${label})${path.join('')}\nWHERE ${[...given, ...met].join(' AND ')}`, `WITH DISTINCT ${node}`],
    conditions: isWhole(filter, way) ? [] : own,
    why: `from the ${labelOf(last.field.target)} of the given id back over ${way
      .map(({ field }) => field.relation)
      .reverse()
      .join(', ')}`,
  };
}

/** Whether the filter says nothing beyond the way and its ids. */
function isWhole(filter: Filter | null, way: readonly RelationFilter[]): boolean {
  const parts = conjuncts(filter);
  const [step, ...rest] = way;
  if (parts.length !== 1) return false;
  if (step === undefined) return namesIds(parts[0]!);
  return parts[0] === step && isWhole(step.of, rest);
}
