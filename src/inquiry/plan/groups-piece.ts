/**
 * Writes the groups of a connection: what its walk reaches, put together by keys and counted by the engine, so that only groups leave it. A thing
 * with several ends of a relation is in the group of each; one with none is in a group whose value is missing, so that nothing is left out.
 */
import { labelOf, type Property } from '../../vocabulary/properties.js';
import type { Arguments } from './bound.js';
import { arrow, edgeConditions, KNOWN } from './conditions.js';
import { encodeCursor, orderTag, type SortValue } from './cursor.js';
import type { Emission } from './emission.js';
import { type GroupKey, isSummed } from './group-keys.js';
import type { AnsweredGroup, AnsweredGroups, AnsweredGroupValue, AnsweredMeasure, GroupsSelection } from './group-selection.js';
import { nodePiece } from './node-piece.js';
import { keysetCondition, orderText, type PlannedOrder } from './ordering.js';
import { call, type Piece, whereAll } from './piece.js';

/** Where the things that are grouped come from. */
export interface GroupedWalk {
  readonly scope: string;
  readonly match: string;
  readonly conditions: readonly string[];
  readonly node: string;
}

const NO_NUMBER = -1e300;

/** One key in a statement. */
interface KeyPart {
  /** Binds, for each thing, what it is grouped by. */
  readonly clauses: readonly string[];
  /** What is grouped by: a variable, or an expression under a name. */
  readonly grouped: string;
  readonly variable: string;
  /** What sorts the groups and tells them apart, never null. */
  readonly sorted: readonly { readonly name: string; readonly expression: string }[];
  /** Its value; null where it is missing. */
  value(sorted: readonly SortValue[]): string | null;
}

const textOf = ([value]: readonly SortValue[]): string | null => (value === '' ? null : String(value));

function keyPart(node: string, key: GroupKey, { certainty }: GroupsSelection, emission: Emission): KeyPart {
  const variable = emission.variable('g');
  if (key.type === 'relation') {
    const edge = emission.variable('e');
    const [name, id] = [emission.variable('k'), emission.variable('k')];
    const known = edgeConditions(edge, { ...KNOWN, certainty }, emission);
    const walk = `(${node})${arrow(key.field, edge)}(${variable}:${labelOf(key.field.target)})`;
    return {
      clauses: [`OPTIONAL MATCH ${walk}${whereAll(known)}`],
      grouped: variable,
      variable,
      sorted: [
        { name, expression: `coalesce(${variable}.name, '')` },
        { name: id, expression: `coalesce(${variable}.id, '')` },
      ],
      value: ([, found]) => textOf([found!]),
    };
  }
  const column = `${node}.${key.property.column}`;
  const sorted = [{ name: emission.variable('k'), expression: variable }];
  const grouped = (expression: string): Omit<KeyPart, 'value'> => ({
    clauses: [],
    grouped: `${expression} AS ${variable}`,
    variable,
    sorted,
  });
  if (key.type === 'year') return { ...grouped(`substring(coalesce(${column}, ''), 0, 4)`), value: textOf };
  switch (key.property.type) {
    case 'boolean':
      return {
        ...grouped(`CASE WHEN ${column} IS NULL THEN -1 WHEN ${column} THEN 1 ELSE 0 END`),
        value: ([found]) => (found === -1 ? null : String(found === 1)),
      };
    case 'integer':
      return {
        ...grouped(`coalesce(${column}, -1.0e300)`),
        value: ([found]) => (found === NO_NUMBER ? null : String(found)),
      };
    case 'strings':
      return {
        clauses: [`UNWIND CASE WHEN size(coalesce(${column}, [])) = 0 THEN [''] ELSE ${column} END AS ${variable}`],
        grouped: variable,
        variable,
        sorted,
        value: textOf,
      };
    default:
      return { ...grouped(`coalesce(${column}, '')`), value: textOf };
  }
}

/** What is measured of one property, as names of aggregates. */
function measurePart(node: string, property: Property, emission: Emission) {
  const column = `${node}.${property.column}`;
  const functions = isSummed(property) ? ['count', 'min', 'max', 'avg', 'sum'] : ['count', 'min', 'max'];
  const names = functions.map(() => emission.variable('m'));
  return {
    names,
    aggregates: functions.map((name, at) => `${name}(${column}) AS ${names[at]}`),
    read([count, least, most, mean, sum]: readonly unknown[]): AnsweredMeasure {
      const numbers = isSummed(property);
      // Numbers are added up in no fixed order: digits that depend on it are cut.
      const number = (value: unknown): number | null =>
        numbers && count !== 0 && typeof value === 'number' ? Number(value.toPrecision(12)) : null;
      const time = (value: unknown): string | null => (numbers || typeof value !== 'string' ? null : value);
      return {
        field: property.name,
        count: count as number,
        min: number(least),
        max: number(most),
        avg: number(mean),
        sum: number(sum),
        earliest: time(least),
        latest: time(most),
      };
    },
  };
}

/** COUNT: largest first, then by the keys; KEY: by the keys. */
function groupOrder({ by, order }: GroupsSelection, size: string, parts: readonly KeyPart[]): PlannedOrder {
  const keys = parts.flatMap(({ sorted }) => sorted.map(({ name }) => ({ name, expression: name, descending: false })));
  const sized = { name: size, expression: size, descending: true };
  const tag = orderTag(`groups ${order} ${by.map(({ name }) => name).join(', ')}`);
  return { keys: order === 'COUNT' || keys.length === 0 ? [sized, ...keys] : keys, tag, present: [], counts: false };
}

/** The groups of what the walk reaches. */
function groupsPiece(walk: GroupedWalk, wanted: GroupsSelection, emission: Emission): Piece<AnsweredGroups> {
  const { scope, match, conditions, node } = walk;
  const { page, wantsMore } = wanted;
  const parts = wanted.by.map((key) => keyPart(node, key, wanted, emission));
  const measures = wanted.measures.map((property) => measurePart(node, property, emission));
  const [size, groups, total] = [emission.variable('size'), emission.variable('groups'), emission.variable('total')];
  const order = groupOrder(wanted, size, parts);
  const found = [`${match}${whereAll(conditions)}`, ...parts.flatMap(({ clauses }) => clauses)];
  const grouped = parts.map((part) => part.grouped);
  const clauses: string[] = [];
  const inner = parts.map(({ variable }, at) => {
    const selection = wanted.nodes[at] ?? null;
    return selection === null ? null : nodePiece(variable, selection, emission);
  });
  if (wanted.wantsRows) {
    const ends = parts.flatMap(({ variable }, at) => (wanted.by[at]!.type === 'relation' ? [variable] : []));
    const measured = measures.flatMap(({ names }) => names);
    const sorted = parts.flatMap((part) => part.sorted);
    const behind = keysetCondition(order, page, emission);
    const limit = emission.parameter(wantsMore ? (given: Arguments) => page.size(given) + 1 : page.size);
    const kept = [...ends, size, ...measured, ...sorted.map(({ name }) => name)];
    const below = inner.flatMap((piece) => piece?.clauses ?? []);
    const carried = inner.flatMap((piece) => piece?.carried ?? []);
    const row = [
      `[${order.keys.map(({ name }) => name).join(', ')}]`,
      size,
      ...parts.map((part, at) => {
        const english = wanted.by[at]!.type === 'relation' ? `${part.variable}.nameEn` : 'null';
        return `[[${part.sorted.map(({ name }) => name).join(', ')}], ${english}, ${inner[at]?.expression ?? 'null'}]`;
      }),
      ...measures.map(({ names }) => `[${names.join(', ')}]`),
    ];
    clauses.push(
      call(scope, [
        ...found,
        `WITH ${[...grouped, `count(${node}) AS ${size}`, ...measures.flatMap(({ aggregates }) => aggregates)].join(', ')}`,
        `WITH ${[...ends, size, ...measured, ...sorted.map(({ name, expression }) => `${expression} AS ${name}`)].join(', ')}${whereAll(behind)}`,
        `WITH ${kept.join(', ')} ORDER BY ${orderText(order, false)} LIMIT ${limit}`,
        ...below,
        ...(below.length === 0 ? [] : [`WITH ${[...kept, ...carried].join(', ')} ORDER BY ${orderText(order, false)}`]),
        `RETURN collect([${row.join(', ')}]) AS ${groups}`,
      ]),
    );
  }
  const counted = wanted.wantsTotal && grouped.length > 0;
  if (counted) clauses.push(call(scope, [...found, `WITH DISTINCT ${grouped.join(', ')}`, `RETURN count(*) AS ${total}`]));
  const all = wanted.wantsTotal ? '1' : 'null';
  return {
    clauses,
    carried: [...(wanted.wantsRows ? [groups] : []), ...(counted ? [total] : [])],
    expression: `[${wanted.wantsRows ? groups : '[]'}, ${counted ? total : all}]`,
    read(value, given) {
      const [list, count] = value as [unknown[][], number | null];
      const more = wantsMore && list.length > page.size(given);
      const edges = (more ? list.slice(0, page.size(given)) : list).map(([keys, number, ...rest]) => {
        const values = parts.map((part, at): AnsweredGroupValue => {
          const [sorted, nameEn, row] = rest[at] as [SortValue[], string | null, unknown];
          const of = wanted.by[at]!;
          const id = part.value(sorted);
          const piece = inner[at] ?? null;
          return {
            key: of.name,
            value: id,
            name: of.type === 'relation' && id !== null ? String(sorted[0]) : null,
            nameEn,
            node: piece === null || id === null ? null : piece.read(row, given),
            of,
          };
        });
        const measured = measures.map((measure, at) => measure.read(rest[parts.length + at] as unknown[]));
        const group: AnsweredGroup = { count: number as number, keys: values, measures: measured };
        return { cursor: encodeCursor(order.tag, keys as SortValue[]), node: group };
      });
      return {
        edges,
        totalCount: count,
        pageInfo: {
          hasNextPage: more,
          hasPreviousPage: page.from !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  };
}

/** All groups that are asked of one connection, by the key of their selection. */
export function groupsBeside(
  walk: GroupedWalk,
  wanted: readonly GroupsSelection[],
  emission: Emission,
): Piece<Readonly<Record<string, AnsweredGroups>>> {
  const pieces = wanted.map((each) => groupsPiece(walk, each, emission));
  return {
    clauses: pieces.flatMap(({ clauses }) => clauses),
    carried: pieces.flatMap(({ carried }) => carried),
    expression: `[${pieces.map(({ expression }) => expression).join(', ')}]`,
    read: (value, given) =>
      Object.fromEntries(wanted.map(({ key }, at) => [key, pieces[at]!.read((value as unknown[])[at], given)])),
  };
}
