/** Writes how many tasks of each place are about each topic: a row a topic, and the tasks of which nothing says what they are about. */
import type { AnsweredNode } from './answered.js';
import type { Emission } from './emission.js';
import { countedSteps, type WaysWanted } from './implementing-ways.js';
import { nodePiece } from './node-piece.js';
import { call, type Piece, whereAll } from './piece.js';
import type { NodeSelection } from './selection.js';

type Counts = readonly (readonly [place: string, tasks: number])[];
export interface TopicCounts {
  /** Null for the tasks without a topic. */
  readonly topic: { readonly name: string; readonly id: string; readonly node: AnsweredNode | null } | null;
  /** Tasks by place; a place without any is absent. */
  readonly counts: ReadonlyMap<string, number>;
}

/** From a list whose members are ids of places with, at that position, their tasks as [sure, task]; only of places whose ids are listed. */
export function topicCountsPiece(
  { found, at, places }: { readonly found: string; readonly at: number; readonly places: string },
  wanted: Pick<WaysWanted, 'steps' | 'rules'> & { readonly node: NodeSelection | null },
  emission: Emission,
): Piece<TopicCounts[]> {
  const counts = countedSteps(wanted, emission);
  const node = wanted.node === null ? null : nodePiece('n', wanted.node, emission);
  const [rows, bare] = [emission.variable('topicRows'), emission.variable('bare')];
  const about = `MATCH (t)-[r:ABOUT]->(n:Topic)${whereAll([counts('r')])}`;
  // Grafeo does not know a member of a list for a node.
  const tasks = [
    `UNWIND ${found} AS o`,
    `WITH o, o[0] AS place${whereAll([`o[0] IN ${places}`])}`,
    `UNWIND o[${at}] AS x`,
    'WITH place, x[1] AS task',
    'MATCH (t:Entity {id: task.id})',
  ];
  return {
    clauses: [
      call(`${found}, ${places}`, [
        ...tasks,
        about,
        'WITH n, place, count(DISTINCT t) AS many',
        'WITH n, collect([place, many]) AS counted',
        ...(node?.clauses ?? []),
        `WITH ${['n', 'counted', ...(node?.carried ?? [])].join(', ')} ORDER BY n.name, n.id`,
        `RETURN collect([n.name, n.id, counted, ${node?.expression ?? 'null'}]) AS ${rows}`,
      ]),
      call(`${found}, ${places}`, [
        ...tasks,
        `WITH place, t WHERE NOT EXISTS { ${about.replace('\n', ' ')} }`,
        'WITH place, count(DISTINCT t) AS many',
        `RETURN collect([place, many]) AS ${bare}`,
      ]),
    ],
    carried: [rows, bare],
    expression: `[${rows}, ${bare}]`,
    read(value, given) {
      const [list, without] = value as [[string, string, Counts, unknown][], Counts];
      const found = list.map(([name, id, counted, row]): TopicCounts => {
        return { topic: { name, id, node: node === null ? null : node.read(row, given) }, counts: new Map(counted) };
      });
      return without.length === 0 ? found : [...found, { topic: null, counts: new Map(without) }];
    },
  };
}
