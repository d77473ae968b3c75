/** Writes a page of the tasks that a locality of the headline answer carries out: surest first, then by id. */
import type { AnsweredConnection } from './answered.js';
import type { Arguments } from './bound.js';
import { decodeCursor, encodeCursor, orderTag, type SortValue } from './cursor.js';
import type { Emission } from './emission.js';
import { groupsBeside } from './groups-piece.js';
import { nodePiece } from './node-piece.js';
import { call, type Piece, whereAll } from './piece.js';
import type { ConnectionSelection } from './selection.js';
import { pageInfoOf } from './page.js';

const TAG = orderTag('tasks of an implementing locality');

/** The page from the list under the variable, whose elements are [sure, task]. */
export function tasksPiece(
  tasks: string,
  { page, node, wantsRows, wantsCursors, wantsMore, groups }: Omit<ConnectionSelection, 'where' | 'orderBy' | 'wantsTotal'>,
  emission: Emission,
): Piece<AnsweredConnection> {
  const [pair, task, sure, id] = [
    emission.variable('x'),
    emission.variable('n'),
    emission.variable('k'),
    emission.variable('k'),
  ] as [string, string, string, string];
  const rows = emission.variable('rows');
  const { from } = page;
  const at = (place: number): string => emission.parameter((given) => decodeCursor(from!(given), TAG, 2)[place]);
  const behind =
    from === null ? [] : [((a: string, b: string) => `(${sure} > ${a} OR ${sure} = ${a} AND ${id} > ${b})`)(at(0), at(1))];
  const inner = node === null ? null : nodePiece(task, node, emission);
  const size = wantsMore ? (given: Arguments): number => page.size(given) + 1 : page.size;
  const clauses = [
    `UNWIND ${tasks} AS ${pair}`,
    `WITH ${pair}[1] AS ${task}, ${pair}[0] AS ${sure}`,
    `WITH ${task}, ${sure}, ${task}.id AS ${id}${whereAll(behind)}`,
    `WITH ${task}, ${sure}, ${id} ORDER BY ${sure}, ${id} LIMIT ${emission.parameter(size)}`,
    ...(inner?.clauses ?? []),
    ...(inner === null || inner.clauses.length === 0
      ? []
      : [`WITH ${[task, sure, id, ...inner.carried].join(', ')} ORDER BY ${sure}, ${id}`]),
    `RETURN collect([${[...(wantsCursors ? [sure, id] : []), ...(inner?.columns ?? [])].join(', ')}]) AS ${rows}`,
  ];
  const listed = emission.variable('y');
  const walk = {
    scope: tasks,
    // Grafeo does not know a member of a list for a node.
    match: `UNWIND ${tasks} AS ${pair}\nWITH ${pair}[1] AS ${listed}\nMATCH (${task}:Entity {id: ${listed}.id})`,
    conditions: [],
    node: task,
    edge: null,
    kind: 'TASK' as const,
  };
  const grouped = groupsBeside(walk, groups, emission);
  return {
    clauses: [...(wantsRows ? [call(tasks, clauses)] : []), ...grouped.clauses],
    carried: [...(wantsRows ? [rows] : []), ...grouped.carried],
    expression: `[${wantsRows ? rows : '[]'}, size(${tasks}), ${grouped.expression}]`,
    read(value, given) {
      const [list, totalCount, ofGroups] = value as [SortValue[][], number, unknown];
      const more = wantsMore && list.length > page.size(given);
      const edges = (more ? list.slice(0, page.size(given)) : list).map((row) => ({
        cursor: wantsCursors ? encodeCursor(TAG, row.slice(0, 2)) : '',
        node: inner === null ? null : inner.readFrom(row, wantsCursors ? 2 : 0, given),
        evidence: [],
      }));
      return {
        edges,
        totalCount,
        grouped: grouped.read(ofGroups, given),
        pageInfo: pageInfoOf(edges, { hasNextPage: more, hasPreviousPage: from !== null }),
      };
    },
  };
}
