/** Groups once more, as plainly as they can be said: each thing goes into the group of every combination of its values. */
import { groupKeysOf } from '../../src/inquiry/plan/group-keys.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import type { NaiveGraph, Record_ } from './naive-graph.js';

export interface NaiveGroup {
  readonly count: number;
  readonly values: readonly (string | null)[];
  readonly members: readonly Record_[];
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

/** The groups of what a connection holds, in their order. */
export function naiveGroups(
  graph: NaiveGraph,
  asked: { kind: EntityKind; where?: Record_; by: readonly string[]; order?: 'COUNT' | 'KEY' },
): NaiveGroup[] {
  const { kind, where = {}, by, order = 'COUNT' } = asked;
  const groups = new Map<string, { values: Valued[]; members: Record_[] }>();
  if (by.length === 0) groups.set('[]', { values: [], members: [] });
  for (const node of graph.nodes(kind).filter((each) => graph.matches(kind, each, where))) {
    let combined: Valued[][] = [[]];
    for (const name of by) {
      const values = valuesOf(graph, kind, node, name);
      combined = combined.flatMap((before) => values.map((value) => [...before, value]));
    }
    for (const values of combined) {
      const key = JSON.stringify(values.map(({ value }) => value));
      const group = groups.get(key) ?? { values, members: [] };
      group.members.push(node);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .sort((a, b) => {
      const bySize = order === 'COUNT' ? b.members.length - a.members.length : 0;
      return bySize !== 0
        ? bySize
        : compare(
            a.values.flatMap(({ sorted }) => sorted),
            b.values.flatMap(({ sorted }) => sorted),
          );
    })
    .map(({ values, members }) => ({ count: members.length, values: values.map(({ value }) => value), members }));
}
