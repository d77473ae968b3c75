/** Puts queries made by chance to a store and to the plain graph in memory, and tells whether both answer the same; with cursors, twice. */
import { deepEqual } from 'node:assert/strict';
import type { Asking, Data } from './asking.js';
import { NaiveAnswer, type Places } from './naive-answer.js';
import type { NaiveGraph } from './naive-graph.js';
import { writtenQuery } from './query-writing.js';
import { type AskedConnection, type AskedNode, type AskedQuery, randomQuery } from './random-queries.js';
import type { Chance } from './random-questions.js';

export interface Disagreement {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly why: string;
}
export interface Asked {
  /** How often the query was put: once, and once more from cursors of the first answer. */
  readonly rounds: number;
  /** Rows of the first answer's lists: a query that finds nothing proves little. */
  readonly rows: number;
  readonly disagreement: Disagreement | null;
}

/** The last value of a cursor is the id of its row. */
const rowOf = (cursor: string): string => (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]).at(-1) as string;
const CURSORS = ['cursor', 'startCursor', 'endCursor'];

/** The answer with the rows of its cursors in their place. */
function withRows(answer: Data): Data {
  if (Array.isArray(answer)) return answer.map(withRows);
  if (answer === null || typeof answer !== 'object') return answer;
  const entries = Object.entries(answer).map(([name, value]) => [
    name,
    CURSORS.includes(name) && typeof value === 'string' ? rowOf(value) : withRows(value),
  ]);
  return Object.fromEntries(entries);
}

function countRows(answer: Data): number {
  if (Array.isArray(answer)) return answer.length + answer.reduce((sum: number, each) => sum + countRows(each), 0);
  if (answer === null || typeof answer !== 'object') return 0;
  return Object.values(answer).reduce((sum: number, each) => sum + countRows(each), 0);
}

/** Cursors that an answer holds, by the variables that may be given them. */
function cursorsIn(query: AskedQuery, answer: Data): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const ofNode = (asked: AskedNode, node: Data): void => {
    for (const each of asked.relations) ofConnection(each, node[each.response]);
  };
  const ofConnection = (asked: AskedConnection, answered: Data): void => {
    for (const edge of answered?.edges ?? []) {
      for (const variable of [asked.after, asked.before]) {
        if (variable !== null) found.set(variable, [...(found.get(variable) ?? []), edge.cursor]);
      }
      if (asked.node !== null) ofNode(asked.node, edge.node);
    }
  };
  for (const each of query.connections) ofConnection(each, answer[each.response]);
  for (const { byKind, field, response } of query.things) {
    if (field !== 'nodes') ofNode(byKind[0]!, answer[response]);
  }
  return found;
}

/** One query by chance. */
export async function askedByChance(asking: Asking, graph: NaiveGraph, chance: Chance): Promise<Asked> {
  const query = randomQuery(graph, chance);
  const { text, variables } = writtenQuery(query, chance);
  const ask = async (cursors: Readonly<Record<string, string>>): Promise<{ data: Data; why: string | null }> => {
    const places: Places = Object.fromEntries(Object.entries(cursors).map(([name, cursor]) => [name, rowOf(cursor)]));
    const expected = new NaiveAnswer(graph, places).of(query);
    try {
      const data = await asking.data(text, { ...variables, ...cursors });
      deepEqual(withRows(data), expected);
      return { data, why: null };
    } catch (error) {
      return { data: null, why: (error as Error).message };
    }
  };
  const first = await ask({});
  const rows = countRows(first.data);
  if (first.why !== null) return { rounds: 1, rows, disagreement: { text, variables, why: first.why } };
  const cursors = Object.fromEntries([...cursorsIn(query, first.data)].map(([name, each]) => [name, chance.one(each)]));
  if (Object.keys(cursors).length === 0) return { rounds: 1, rows, disagreement: null };
  const { why } = await ask(cursors);
  return { rounds: 2, rows, disagreement: why === null ? null : { text, variables: { ...variables, ...cursors }, why } };
}
