/**
 * Writes the groups of a connection: what its walk reaches, put together by keys and counted by the engine, so that only groups leave it. A thing
 * with several ends of a relation is in the group of each; one with none is in a group whose value is missing, so that nothing is left out.
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import type { Arguments } from './bound.js';
import { arrow, edgeConditions, endLabel, KNOWN } from './conditions.js';
import { encodeCursor, orderTag, type SortValue } from './cursor.js';
import type { Emission } from './emission.js';
import { type GroupKeyPiece, groupKeyPiece } from './group-key-piece.js';
import type { AnsweredGroup, AnsweredGroups, AnsweredGroupValue, GroupsSelection, StagedKey } from './group-selection.js';
import { measurePiece } from './measure-piece.js';
import { nodePiece } from './node-piece.js';
import { keysetCondition, orderText, type PlannedOrder } from './ordering.js';
import { call, type Piece, whereAll } from './piece.js';
import { pageInfoOf } from './page.js';

/** Where the things that are grouped come from. */
export interface GroupedWalk {
  readonly scope: string;
  readonly match: string;
  readonly conditions: readonly string[];
  readonly node: string;
  /** The relation that led to the node, where one did. */
  readonly edge: string | null;
  readonly kind: EntityKind;
}

type Staged = GroupKeyPiece & { readonly key: StagedKey };
const bound = ({ variable, expression }: GroupKeyPiece): string =>
  expression === null ? variable : `${expression} AS ${variable}`;

/** All stages bound: a row for each thing, or for each end of the way, in each combination of keys. */
function rowsOfKeys(walk: GroupedWalk, wanted: GroupsSelection, wantsThings: boolean, emission: Emission) {
  const clauses = [`${walk.match}${whereAll(walk.conditions)}`];
  const keys: Staged[] = [];
  const held = emission.variable('held');
  let { node, edge, kind } = walk;
  let grouped: string[] = [];
  // What later clauses may still read.
  let scope = edge === null ? [node] : [node, edge];
  let isDistinct = false;
  for (const [at, { step, keys: asked }] of wanted.stages.entries()) {
    if (step !== null) {
      const to = emission.variable('x');
      edge = emission.variable('e');
      const known = edgeConditions(edge, { ...KNOWN, certainty: wanted.certainty }, emission);
      clauses.push(`MATCH (${node})${arrow(step, edge)}(${to}${endLabel(kind, step)})${whereAll(known)}`);
      [node, kind] = [to, step.target];
      scope.push(node, edge);
    }
    const here = asked.map((key): Staged => ({ ...groupKeyPiece({ node, edge, kind }, key.of, wanted, emission), key }));
    const unwound = here.filter(({ expression }) => expression === null);
    grouped.push(...here.filter(({ expression }) => expression !== null).map(bound));
    // An end that many things lead to is walked on from once: what else it is grouped by is held until then.
    let holds: string[] = [];
    if (step !== null && !wantsThings && at === wanted.stages.length - 1) {
      clauses.push(`WITH DISTINCT ${[node, ...grouped].join(', ')}`);
      // There is one relation of a type between two things; a list of texts may hold one twice.
      isDistinct = unwound.every(({ key }) => key.of.type === 'relation');
      grouped = [...keys, ...here].filter((piece) => !unwound.includes(piece)).map(({ variable }) => variable);
      scope = [node, ...grouped];
      if (unwound.length > 0 && grouped.length > 0) {
        clauses.push(`WITH ${node}, collect([${grouped.join(', ')}]) AS ${held}`);
        [holds, scope] = [[...grouped], [node, held]];
      }
    }
    for (const piece of unwound) {
      clauses.push(...piece.unwound(scope));
      grouped.push(piece.variable);
      scope.push(piece.variable);
    }
    if (holds.length > 0) {
      const one = emission.variable('x');
      const reached = [node, ...unwound.map(({ variable }) => variable)];
      clauses.push(
        `UNWIND ${held} AS ${one}`,
        `WITH ${[...reached, ...holds.map((name, place) => `${one}[${place}] AS ${name}`)].join(', ')}`,
      );
    }
    keys.push(...here);
  }
  // How many ends of the way are in a group: rows that are all different need not be told apart once more.
  const ends = isDistinct ? 'count(*)' : `count(DISTINCT ${node})`;
  return { clauses, keys, grouped, ends };
}

/** COUNT: largest first, then by the keys; KEY: by the keys. */
function groupOrder({ order }: GroupsSelection, size: string, keys: readonly Staged[]): PlannedOrder {
  const names = keys.flatMap(({ sorted }) => sorted.map(({ name }) => ({ name, expression: name, descending: false })));
  const sized = { name: size, expression: size, descending: true };
  const tag = orderTag(`groups ${order} ${keys.map(({ key }) => key.path).join(', ')}`);
  return { keys: order === 'COUNT' || names.length === 0 ? [sized, ...names] : names, tag, present: [], counts: false };
}

/** The groups of what the walk reaches. */
function groupsPiece(walk: GroupedWalk, wanted: GroupsSelection, emission: Emission): Piece<AnsweredGroups> {
  const { page, wantsMore } = wanted;
  emission.require(page.size);
  const hasWay = wanted.stages.length > 1;
  const hasKeys = wanted.stages.some((stage) => stage.keys.length > 0);
  const wantsSize = wanted.wantsCount || wanted.order === 'COUNT' || !hasKeys;
  const wantsEnds = wanted.wantsEnds && hasWay;
  const measures = wanted.measures.map((property) => measurePiece(walk.node, property, emission));
  const rows = rowsOfKeys(walk, wanted, wantsSize, emission);
  const { keys, grouped } = rows;
  const [size, ends] = [emission.variable('size'), emission.variable('ends')];
  const [groups, total] = [emission.variable('groups'), emission.variable('total')];
  const order = groupOrder(wanted, size, keys);
  const inner = keys.map(({ variable, key }) => (key.node === null ? null : nodePiece(variable, key.node, emission)));
  const countsGroups = wanted.wantsTotal && grouped.length > 0;
  const clauses: string[] = [];
  if (wanted.wantsRows) {
    const related = keys.filter(({ key }) => key.of.type === 'relation').map(({ variable }) => variable);
    const counted = [
      ...(wantsSize ? [{ name: size, of: hasWay ? `count(DISTINCT ${walk.node})` : `count(${walk.node})` }] : []),
      ...(wantsEnds ? [{ name: ends, of: rows.ends }] : []),
    ];
    const numbers = [...counted.map(({ name }) => name), ...measures.flatMap(({ names }) => names)];
    const sorted = keys.flatMap((piece) => piece.sorted);
    const aggregates = [...counted.map(({ name, of }) => `${of} AS ${name}`), ...measures.flatMap((each) => each.aggregates)];
    const behind = keysetCondition(order, page, emission);
    const limit = emission.parameter(wantsMore ? (given: Arguments) => page.size(given) + 1 : page.size);
    const kept = [...related, ...numbers, ...sorted.map(({ name }) => name)];
    const below = inner.flatMap((piece) => piece?.clauses ?? []);
    const carried = inner.flatMap((piece) => piece?.carried ?? []);
    const by = ` ORDER BY ${orderText(order, false)}`;
    const row = [
      wanted.wantsCursors ? `[${order.keys.map(({ name }) => name).join(', ')}]` : 'null',
      wantsSize ? size : 'null',
      wantsEnds ? ends : 'null',
      ...keys.map((piece, at) => {
        const english = piece.key.of.type === 'relation' ? `${piece.variable}.nameEn` : 'null';
        return `[[${piece.sorted.map(({ name }) => name).join(', ')}], ${english}, ${inner[at]?.expression ?? 'null'}]`;
      }),
      ...measures.map(({ names }) => `[${names.join(', ')}]`),
    ];
    const columns = [...related, ...numbers, ...sorted.map(({ name, expression }) => `${expression} AS ${name}`)];
    const grouping = [
      ...rows.clauses,
      aggregates.length === 0 ? `WITH DISTINCT ${grouped.join(', ')}` : `WITH ${[...grouped, ...aggregates].join(', ')}`,
    ];
    const paging = [
      `WITH ${kept.join(', ')}${by} LIMIT ${limit}`,
      ...below,
      ...(below.length === 0 ? [] : [`WITH ${[...kept, ...carried].join(', ')}${by}`]),
      `RETURN collect([${row.join(', ')}]) AS ${groups}`,
    ];
    const all = emission.variable('all');
    const each = emission.variable('x');
    clauses.push(
      countsGroups
        ? // Page and count come from the one walk.
          call(walk.scope, [
            ...grouping,
            `WITH ${columns.join(', ')}`,
            `WITH collect([${kept.join(', ')}]) AS ${all}`,
            call(all, [
              `UNWIND ${all} AS ${each}`,
              `WITH ${kept.map((name, at) => `${each}[${at}] AS ${name}`).join(', ')}${whereAll(behind)}`,
              ...paging,
            ]),
            `RETURN ${groups}, size(${all}) AS ${total}`,
          ])
        : call(walk.scope, [...grouping, `WITH ${columns.join(', ')}${whereAll(behind)}`, ...paging]),
    );
  } else if (countsGroups) {
    clauses.push(call(walk.scope, [...rows.clauses, `WITH DISTINCT ${grouped.join(', ')}`, `RETURN count(*) AS ${total}`]));
  }
  const all = wanted.wantsTotal ? '1' : 'null';
  return {
    clauses,
    carried: [...(wanted.wantsRows ? [groups] : []), ...(countsGroups ? [total] : [])],
    expression: `[${wanted.wantsRows ? groups : '[]'}, ${countsGroups ? total : all}]`,
    read(value, given) {
      const [list, count] = value as [unknown[][], number | null];
      const more = wantsMore && list.length > page.size(given);
      const edges = (more ? list.slice(0, page.size(given)) : list).map(([cursor, number, reached, ...rest]) => {
        const values = keys.map((piece, at): AnsweredGroupValue => {
          const [sorted, nameEn, row] = rest[at] as [SortValue[], string | null, unknown];
          const { of, path } = piece.key;
          const id = piece.value(sorted);
          return {
            key: path,
            value: id,
            name: of.type === 'relation' && id !== null ? String(sorted[0]) : null,
            nameEn,
            node: id === null ? null : (inner[at]?.read(row, given) ?? null),
            of,
          };
        });
        const group: AnsweredGroup = {
          count: number as number | null,
          ends: reached as number | null,
          keys: values,
          measures: measures.map((measure, at) => measure.read(rest[keys.length + at] as unknown[])),
        };
        return { cursor: wanted.wantsCursors ? encodeCursor(order.tag, cursor as SortValue[]) : '', node: group };
      });
      return {
        edges,
        totalCount: count,
        pageInfo: pageInfoOf(edges, { hasNextPage: more, hasPreviousPage: page.from !== null }),
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
