/**
 * Writes a connection: rows in order, cut before anything below them is looked at; the count beside them or, where rows and count walk the same
 * relation, from the one walk. One row more is fetched only where somebody asks whether more follows.
 */
import type { EntityKind } from '../../vocabulary/kinds.js';
import { anchored } from './anchor.js';
import type { AnsweredConnection, AnsweredEdge } from './answered.js';
import type { Arguments } from './bound.js';
import { arrow, condition, edgeConditions, endLabel, testedOnEach, testsProperty } from './conditions.js';
import { encodeCursor, type SortValue } from './cursor.js';
import type { Emission } from './emission.js';
import { type GroupedWalk, groupsBeside } from './groups-piece.js';
import { evidencePiece } from './evidence-piece.js';
import { nodePiece } from './node-piece.js';
import { keysetCondition, keysText, orderText, type PlannedOrder, plannedOrder } from './ordering.js';
import { call, type Piece, whereAll } from './piece.js';
import type { ConnectionSelection, EdgeColumn, EvidenceSelection, RelationSelection } from './selection.js';
import { pageInfoOf } from './page.js';

/** Where the rows of a connection come from. */
interface Walk extends GroupedWalk {
  /** Whether it reaches few nodes, from one or some: then rows and count share the walk. A whole kind is left to the order of an index. */
  readonly isNarrow: boolean;
}
type Wanted = ConnectionSelection & { readonly evidence?: EvidenceSelection | null; readonly edge?: readonly EdgeColumn[] };

interface Sorted {
  readonly order: PlannedOrder;
  readonly keyset: readonly string[];
}

/** The rows of the page: from the walk, or from what the walk has collected. */
function rowsPiece(walk: Walk, wanted: Wanted, { order, keyset }: Sorted, emission: Emission) {
  const { node, edge } = walk;
  const { page, wantsMore } = wanted;
  const inner = wanted.node === null ? null : nodePiece(node, wanted.node, emission);
  const proof =
    edge === null || !wanted.evidence ? null : evidencePiece({ scope: edge, claim: `${edge}.claim` }, wanted.evidence, emission);
  const bound = edge === null ? [node] : [node, edge];
  const keys = order.keys.map(({ name }) => name);
  const ofNode = inner?.columns ?? [];
  const below = [...(inner?.clauses ?? []), ...(proof?.clauses ?? [])];
  const carried = [...bound, ...keys, ...(inner?.carried ?? []), ...(proof?.carried ?? [])];
  const properties = edge === null ? [] : (wanted.edge ?? []);
  const columns = [
    ...(wanted.wantsCursors ? [`[${keys.join(', ')}]`] : []),
    ...properties.map((property) => `${edge}.${property}`),
    ...ofNode,
    ...(proof === null ? [] : [proof.expression]),
  ];
  const edgeAt = wanted.wantsCursors ? 1 : 0;
  const nodeAt = edgeAt + properties.length;
  const size = wantsMore ? (given: Arguments): number => page.size(given) + 1 : page.size;
  // Counted keys are counted once, before the cursor is compared with them.
  const counted = order.counts && keyset.length > 0;
  return {
    clauses: [
      ...(counted ? [`WITH ${[...bound, keysText(order)].join(', ')}${whereAll(keyset)}`] : []),
      `WITH ${[...bound, counted ? keys.join(', ') : keysText(order)].join(', ')} ORDER BY ${orderText(order, page.backward)} LIMIT ${emission.parameter(size)}`,
      ...below,
      // A subquery may not keep the order of the rows it is run for: it is laid down again before they are collected.
      ...(below.length === 0 ? [] : [`WITH ${carried.join(', ')} ORDER BY ${orderText(order, page.backward)}`]),
    ],
    row: `[${columns.join(', ')}]`,
    ofNode,
    size,
    read(row: readonly unknown[], given: Arguments): AnsweredEdge {
      const answer: Record<string, unknown> = {
        cursor: edgeAt === 0 ? '' : encodeCursor(order.tag, row[0] as SortValue[]),
        node: inner === null ? null : inner.readFrom(row, nodeAt, given),
        evidence: proof === null ? [] : proof.read(row[columns.length - 1], given),
      };
      for (let place = 0; place < properties.length; place += 1) {
        const property = properties[place]!;
        answer[property] = row[edgeAt + place] ?? (property === 'provisions' ? [] : null);
      }
      return answer as unknown as AnsweredEdge;
    },
  };
}

/** A page of what the walk reaches: its rows, and its head, which is how many there are and their groups. */
interface Connection extends Pick<Piece<AnsweredConnection>, 'clauses' | 'carried'> {
  readonly rows: string;
  readonly head: string;
  read(rows: unknown[][], head: unknown, given: Arguments): AnsweredConnection;
}

/** Of what nobody counts or groups. */
const NO_HEAD = [null, []];

function connection(walk: Walk, wanted: Wanted, emission: Emission): Connection {
  const { scope, match, node, edge } = walk;
  const { wantsRows, wantsTotal } = wanted;
  const { conditions } = walk;
  const { order, keyset } = sorted(walk, wanted, emission);
  const rows = emission.variable('rows');
  const total = emission.variable('total');
  const found = wantsRows ? rowsPiece(walk, wanted, { order, keyset }, emission) : null;
  const clauses: string[] = [];
  if (found !== null && wantsTotal && walk.isNarrow) {
    const all = emission.variable('all');
    const pair = emission.variable('x');
    const ends = edge === null ? node : `[${node}, ${edge}]`;
    const parts = edge === null ? `${pair} AS ${node}` : `${pair}[0] AS ${node}, ${pair}[1] AS ${edge}`;
    clauses.push(
      call(scope, [
        `${match}${whereAll(conditions)}`,
        `WITH collect(${ends}) AS ${all}`,
        call(all, [
          `UNWIND ${all} AS ${pair}`,
          `WITH ${parts}${whereAll(order.counts ? [] : keyset)}`,
          ...found.clauses,
          `RETURN collect(${found.row}) AS ${rows}`,
        ]),
        `RETURN ${rows}, size(${all}) AS ${total}`,
      ]),
    );
  } else {
    if (found !== null) {
      clauses.push(
        call(scope, [
          `${match}${whereAll(testedInOrder(walk, { order, keyset }))}`,
          ...found.clauses,
          `RETURN collect(${found.row}) AS ${rows}`,
        ]),
      );
    }
    if (wantsTotal) clauses.push(call(scope, [`${match}${whereAll(conditions)}`, `RETURN count(${node}) AS ${total}`]));
  }
  const grouped = groupsBeside(walk, wanted.groups, emission);
  return {
    clauses: [...clauses, ...grouped.clauses],
    carried: [...(wantsRows ? [rows] : []), ...(wantsTotal ? [total] : []), ...grouped.carried],
    rows: wantsRows ? rows : '[]',
    head: `[${wantsTotal ? total : 'null'}, ${grouped.expression}]`,
    read(list, head, given) {
      const [count, ofGroups] = head as [number | null, unknown];
      const grouping = grouped.read(ofGroups, given);
      return { ...pageOf(wanted, list, (row) => found!.read(row, given), given), totalCount: count, grouped: grouping };
    },
  };
}

/**
 * What is tested on the way to a page. A cursor leaves most rows out at the least cost, so an engine that takes conditions in turn tests it first;
 * an index can give the order only where its keys are known to be there.
 */
const testedInOrder = ({ edge, conditions }: Walk, { order, keyset }: Sorted): string[] => [
  ...(order.counts ? [] : keyset),
  ...(edge === null ? order.present : []),
  ...conditions,
];

/** The order of a page and the conditions that its cursors make. */
function sorted({ node, kind }: Walk, { orderBy, page }: Wanted, emission: Emission): Sorted {
  const order = plannedOrder({ variable: node, kind }, orderBy, emission);
  const keyset = keysetCondition(order, page, emission);
  emission.require(page.size);
  return { order, keyset };
}

/** The page from its rows in the order in which they were fetched, one more than it holds where it was asked whether more follows. */
function pageOf(
  { page, wantsMore }: Wanted,
  list: readonly unknown[][],
  read: (row: readonly unknown[]) => AnsweredEdge,
  given: Arguments,
): Pick<AnsweredConnection, 'edges' | 'pageInfo'> {
  const more = wantsMore && list.length > page.size(given);
  const edges = (more ? list.slice(0, page.size(given)) : list).map(read);
  if (page.backward) edges.reverse();
  return {
    edges,
    pageInfo: pageInfoOf(edges, {
      hasNextPage: page.backward ? page.from !== null : more || page.until !== null,
      hasPreviousPage: page.backward ? more || page.until !== null : page.from !== null,
    }),
  };
}

/** Whether a list is its rows and nothing else: no count or groups beside them, no relations below, no key that must be counted. */
function isPlain({ node, orderBy, wantsRows, wantsTotal, groups }: ConnectionSelection): boolean {
  const below = node === null ? [] : [...node.byKind.values()].flatMap(({ relations, claims }) => [...relations, ...claims]);
  return wantsRows && !wantsTotal && groups.length === 0 && below.length === 0 && orderBy.every((each) => 'property' in each);
}

/**
 * A plain list as the result of the statement itself, each value a column. Grafeo orders all rows before it cuts them: what a statement returns it orders
 * in half the time that it takes behind a WITH, or with the values in a list.
 */
function plainRows(walk: Walk, wanted: ConnectionSelection, emission: Emission): Omit<Answering<AnsweredConnection>, 'anchor'> {
  const { order, keyset } = sorted(walk, wanted, emission);
  const found = rowsPiece(walk, wanted, { order, keyset }, emission);
  const names = new Map(order.keys.map(({ name, expression }) => [expression, name]));
  const others = found.ofNode.filter((expression) => !names.has(expression));
  for (const expression of others) names.set(expression, emission.variable('c'));
  const returned = [keysText(order), ...others.map((expression) => `${expression} AS ${names.get(expression)!}`)];
  const keys = order.keys.map(({ name }) => name);
  const columns = found.ofNode.map((expression) => names.get(expression)!);
  return {
    clauses: [
      `${walk.match}${whereAll([...keyset, ...walk.conditions])}`,
      `RETURN ${returned.join(', ')} ORDER BY ${orderText(order, wanted.page.backward)} LIMIT ${emission.parameter(found.size)}`,
    ],
    read(records, given) {
      const list = records.map((record) => [
        ...(wanted.wantsCursors ? [keys.map((key) => record[key])] : []),
        ...columns.map((name) => record[name]),
      ]);
      return { ...pageOf(wanted, list, (row) => found.read(row, given), given), totalCount: null, grouped: {} };
    },
  };
}

/**
 * Rows with nothing beside them, as the records of the statement itself: the engine looks up what is below one row while the driver reads the row
 * before. A list that is collected first keeps the driver waiting for all of it.
 */
function streamedRows(
  walk: Walk,
  wanted: ConnectionSelection,
  emission: Emission,
): Omit<Answering<AnsweredConnection>, 'anchor'> {
  const { order, keyset } = sorted(walk, wanted, emission);
  const found = rowsPiece(walk, wanted, { order, keyset }, emission);
  return {
    clauses: [
      `${walk.match}${whereAll(testedInOrder(walk, { order, keyset }))}`,
      ...found.clauses,
      `RETURN ${found.row} AS answered`,
    ],
    read(records, given) {
      const list = records.map(({ answered }) => answered as unknown[]);
      return { ...pageOf(wanted, list, (row) => found.read(row, given), given), totalCount: null, grouped: {} };
    },
  };
}

/** The connection of a relation field of the node under the variable. */
export function relationPiece(variable: string, selection: RelationSelection, emission: Emission): Piece<AnsweredConnection> {
  const { field } = selection;
  const node = emission.variable('n');
  const edge = emission.variable('r');
  const conditions = [
    ...edgeConditions(edge, selection.counted, emission),
    ...(selection.where === null
      ? []
      : [testedOnEach(condition({ variable: node, kind: field.target }, selection.where, emission))]),
  ];
  const match = `MATCH (${variable})${arrow(field, edge)}(${node}${endLabel(selection.of, field)})`;
  const walk = { scope: variable, match, conditions, node, edge, kind: field.target, isNarrow: true };
  const { clauses, carried, rows, head, read } = connection(walk, selection, emission);
  const page = { clauses, carried };
  if (!selection.wantsTotal && selection.groups.length === 0) {
    return { ...page, expression: rows, read: (list, given) => read(list as unknown[][], NO_HEAD, given) };
  }
  return {
    ...page,
    expression: `[${rows}, ${head}]`,
    read(value, given) {
      const [list, headRow] = value as [unknown[][], unknown];
      return read(list, headRow, given);
    },
  };
}

/** All that a statement answers. */
export interface Answering<T> {
  readonly clauses: readonly string[];
  readonly anchor: string;
  read(records: readonly Readonly<Record<string, unknown>>[], given: Arguments): T;
}

/**
 * The connection of all nodes of a kind, and in words where it is entered. Each row is a record of its own, behind one for the head where something
 * is counted or grouped: a driver reads many small messages in a half to a third of the time that one large one takes.
 */
export function kindPiece(kind: EntityKind, selection: ConnectionSelection, emission: Emission): Answering<AnsweredConnection> {
  const node = emission.variable('n');
  const { clauses, conditions, why, isNarrow, sets } = emission.withSets(() => {
    const entered = anchored(kind, selection.where, node, emission);
    return { ...entered, sets: [...emission.sets] };
  });
  // What no source in force speaks of is no longer listed unless one asks for it; it still answers by its id.
  const listed = testsProperty(selection.where, 'retractedAt') ? [] : [`${node}.retractedAt IS NULL`];
  const scope = sets.map(({ name }) => name).join(', ');
  const walk = { scope, match: clauses.join('\n'), conditions: [...listed, ...conditions], node, edge: null, kind, isNarrow };
  const before = sets.map((set) => call('', set.clauses));
  if (!emission.hasOrder && isPlain(selection)) {
    const { clauses: listing, read } = plainRows(walk, selection, emission);
    return { clauses: [...before, ...listing], anchor: why, read };
  }
  if (emission.hasOrder && selection.wantsRows && !selection.wantsTotal && selection.groups.length === 0) {
    const { clauses: listing, read } = streamedRows(walk, selection, emission);
    return { clauses: [...before, ...listing], anchor: why, read };
  }
  const { clauses: found, rows, head, read } = connection(walk, selection, emission);
  const records = selection.wantsRows
    ? [
        `WITH [${head}] + ${rows} AS records`,
        'UNWIND range(0, size(records) - 1) AS at',
        'WITH records[at] AS answered, at ORDER BY at',
        'RETURN answered',
      ]
    : [`RETURN ${head} AS answered`];
  return {
    clauses: found.length === 0 ? [] : [...before, ...found, ...records],
    anchor: why,
    read([headRow, ...list], given) {
      const rowsRead = list.map(({ answered }) => answered as unknown[]);
      return read(rowsRead, headRow?.answered ?? NO_HEAD, given);
    },
  };
}
