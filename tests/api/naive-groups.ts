/** Groups once more, as plainly as they can be said: each thing goes into the group of every combination of its values. */
import { groupKeysOf } from '../../src/inquiry/plan/group-keys.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import type { NaiveGraph, Record_ } from './naive-graph.js';

export interface NaiveGroup {
  readonly count: number;
  /** How many different things the way ends at. */
  readonly ends: number | null;
  readonly values: readonly (string | null)[];
}
interface Valued {
  readonly value: string | null;
  /** What sorts it. */
  readonly sorted: readonly (string | number)[];
}
const NONE: Valued = { value: null, sorted: ['', ''] };

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at]!;
    const sign =
      typeof left === 'number' ? left - (right as number) : Buffer.compare(Buffer.from(left), Buffer.from(right as string));
    if (sign !== 0) return sign;
  }
  return 0;
}

/** All values that a thing has of a key; a missing one where it has none. */
function valuesOf(graph: NaiveGraph, kind: EntityKind, node: Record_, name: string): Valued[] {
  const key = groupKeysOf(kind).find((each) => each.name === name)!;
  if (key.type === 'relation') {
    const ends = graph.related(node, key.field).map(({ end }): Valued => ({ value: end.id, sorted: [end.name, end.id] }));
    return ends.length === 0 ? [NONE] : ends;
  }
  const value = graph.value(kind, node, key.property.name);
  if (key.type === 'year')
    return [value === null ? NONE : { value: String(value).slice(0, 4), sorted: [String(value).slice(0, 4), ''] }];
  if (Array.isArray(value)) return value.length === 0 ? [NONE] : value.map((each) => ({ value: each, sorted: [each, ''] }));
  if (typeof value === 'number') return [{ value: String(value), sorted: [value] }];
  if (key.property.type === 'integer') return [{ value: null, sorted: [-1e300] }];
  if (key.property.type === 'boolean')
    return [{ value: value === null ? null : String(value), sorted: [value === null ? -1 : Number(value)] }];
  return [value === null ? NONE : { value: String(value), sorted: [String(value), ''] }];
}

/** A step of a way, and the keys at its end. */
export interface NaiveStep {
  readonly through: string;
  readonly by?: readonly string[];
  readonly edge?: readonly string[];
}
interface Row {
  readonly node: Record_;
  readonly at: Record_;
  readonly values: readonly Valued[];
}

/** The groups of what a connection holds, in their order. */
export function naiveGroups(
  graph: NaiveGraph,
  asked: { kind: EntityKind; where?: Record_; by: readonly string[]; way?: readonly NaiveStep[]; order?: 'COUNT' | 'KEY' },
): NaiveGroup[] {
  const { kind, where = {}, by, way = [], order = 'COUNT' } = asked;
  const byKeys = (rows: readonly Row[], of: EntityKind, keys: readonly string[]): Row[] =>
    keys.reduce<readonly Row[]>(
      (found, key) =>
        found.flatMap((row) => valuesOf(graph, of, row.at, key).map((value) => ({ ...row, values: [...row.values, value] }))),
      rows,
    ) as Row[];
  const matching = graph.nodes(kind).filter((each) => graph.matches(kind, each, where));
  let rows = byKeys(
    matching.map((node) => ({ node, at: node, values: [] })),
    kind,
    by,
  );
  let at = kind;
  for (const { through, by: keys = [], edge: edgeKeys = [] } of way) {
    const field = graph.field(at, through)!;
    const stepped = rows.flatMap((row) =>
      graph.related(row.at, field).map(({ edge, end }) => ({ ...row, at: end, edge: edge.properties })),
    );
    const ofEdge = (edge: Record_, key: string): Valued =>
      (edge[key] ?? null) === null ? NONE : { value: edge[key], sorted: [edge[key], ''] };
    at = field.target;
    // Keys of the things stand before those of the relation.
    rows = stepped.flatMap((row) =>
      byKeys([row], at, keys).map((each) => ({
        ...each,
        values: [...each.values, ...edgeKeys.map((key) => ofEdge(row.edge, key))],
      })),
    );
  }
  const groups = new Map<string, Row[]>();
  if (rows.length === 0 && by.length === 0 && way.every((step) => !step.by?.length && !step.edge?.length)) groups.set('[]', []);
  for (const row of rows) {
    const key = JSON.stringify(row.values.map(({ value }) => value));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .map((members) => ({
      count: new Set(members.map(({ node }) => node.id)).size,
      ends: way.length === 0 ? null : new Set(members.map((row) => row.at.id)).size,
      values: members[0]?.values ?? [],
    }))
    .sort((a, b) => {
      const bySize = order === 'COUNT' ? b.count - a.count : 0;
      return bySize !== 0
        ? bySize
        : compare(
            a.values.flatMap(({ sorted }) => sorted),
            b.values.flatMap(({ sorted }) => sorted),
          );
    })
    .map(({ count, ends, values }) => ({ count, ends, values: values.map(({ value }) => value) }));
}
