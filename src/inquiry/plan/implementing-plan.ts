/**
 * Which localities carry out tasks of a document, on a topic, in a period, as one statement: what the references may mean, for each reading of
 * the question its page of localities, and all that is asked of them. Which reading counts is decided when the rows are read, for it depends on
 * which of them have an answer (design §6).
 */
import type { Certainty } from '../../vocabulary/kinds.js';
import type { CandidateAnswer } from '../answers.js';
import { certaintyRank, SUREST_FIRST } from '../certainties.js';
import type { AskedKeys } from '../reference-hits.js';
import type { Plan } from './answer.js';
import type { AnsweredConnection, AnsweredNode } from './answered.js';
import type { Arguments, Bound } from './bound.js';
import { decodeCursor, encodeCursor, orderTag, type SortValue, tagOf } from './cursor.js';
import { Emission } from './emission.js';
import { type AnsweredHop, type HopSelection, hopsPiece } from './hops-piece.js';
import { type ReadingEnds, type WaysWanted, waysClauses } from './implementing-ways.js';
import { fitting, metClauses, type MetRow, type ShownThings, shownThings } from './met-references.js';
import { nodePiece } from './node-piece.js';
import type { Page } from './page.js';
import { call, whereAll } from './piece.js';
import type { ConnectionSelection, NodeSelection } from './selection.js';
import { tasksPiece } from './implementing-tasks.js';

/** What is asked. */
export interface ImplementingSelection {
  readonly document: Bound<AskedKeys>;
  readonly topic: Bound<AskedKeys> | null;
  readonly period: Bound<AskedKeys> | null;
  /** Certainties that answers may have. */
  readonly certainty: readonly Certainty[];
  readonly ways: Omit<WaysWanted, 'topic' | 'period' | 'wantsSure' | 'wantsWay' | 'wantsTasks'>;
  readonly page: Page;
  /** What is wanted of the document, of each other one that its reference fits, and of each locality. */
  readonly ofDocument: NodeSelection | null;
  readonly ofAlternatives: NodeSelection | null;
  readonly ofLocality: NodeSelection | null;
  /** Pages of tasks by the keys of their fields. */
  readonly tasks: readonly { readonly key: string; readonly selection: ConnectionSelection }[];
  readonly hops: HopSelection | null;
  readonly wantsRows: boolean;
  readonly wantsTotal: boolean;
  readonly wantsMore: boolean;
  /** Whether somebody reads why a candidate fits, and so how much the graph knows of it: that is counted for nothing else. */
  readonly wantsReasons: boolean;
}

export interface AnsweredLocality {
  readonly cursor: string;
  readonly certainty: Certainty;
  readonly node: AnsweredNode | null;
  readonly hops: readonly AnsweredHop[] | null;
  readonly tasks: Readonly<Record<string, AnsweredConnection>>;
}
export interface Implementing {
  readonly documentId: string;
  readonly topicId: string | null;
  readonly periodId: string | null;
  readonly document: AnsweredNode | null;
  readonly alternatives: readonly { readonly candidate: CandidateAnswer; readonly node: AnsweredNode | null }[];
  readonly edges: readonly AnsweredLocality[];
  readonly totalCount: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
/** A reference that nothing answers to, or that several things fit with an answer, or without: told by statements of its own. */
export interface Unsettled {
  readonly unknown?: 'document' | 'topic' | 'period';
  readonly ambiguous?: { readonly part: 'document' | 'topic' | 'period'; readonly ids: readonly string[] };
  /** None of several has an answer: which of them is the best known was not counted. */
  readonly uncounted?: true;
}

const PARTS = ['document', 'topic', 'period'] as const;
type Part = (typeof PARTS)[number];
const KINDS = { document: 'DOCUMENT', topic: 'TOPIC', period: 'PERIOD' } as const;

/** Compiles the question. */
export function implementingPlan(selection: ImplementingSelection): Plan<Implementing | Unsettled> {
  const emission = new Emission();
  const asked = PARTS.flatMap((part) => {
    const keys = selection[part];
    return keys === null ? [] : [{ part, keys }];
  });
  const has = (part: Part): boolean => asked.some((each) => each.part === part);
  const lookUps = asked.map(({ part, keys }) =>
    metClauses(KINDS[part], keys, { things: `${part}s`, met: `${part}Met`, countsDegrees: selection.wantsReasons }, emission),
  );
  const ends = { document: 'd', topic: has('topic') ? 'about' : null, period: has('period') ? 'time' : null };
  const variables = [ends.document, ends.topic, ends.period].filter((variable) => variable !== null);
  const wanted: WaysWanted = {
    ...selection.ways,
    topic: has('topic'),
    period: has('period'),
    wantsSure: selection.wantsRows || !asksAll(selection),
    wantsWay: selection.hops !== null,
    wantsTasks: selection.tasks.length > 0,
  };
  const reading = readingPiece(ends, wanted, selection, emission);
  const document = shownThings('documents', 'shown', selection.ofDocument, emission);
  const others = shownThings('documents', 'others', selection.ofAlternatives, emission);
  const met = asked.map(({ part }) => `${part}Met`);
  const heads = [...met, ...[document, others].flatMap((each) => (each === null ? [] : [each.result]))];
  const text = [
    ...lookUps,
    ...[document, others].flatMap((each) => (each === null ? [] : [each.text])),
    call(['documents', ...(has('topic') ? ['topics'] : []), ...(has('period') ? ['periods'] : [])].join(', '), [
      `UNWIND documents AS ${ends.document}`,
      ...(ends.topic === null ? [] : [`UNWIND topics AS ${ends.topic}`]),
      ...(ends.period === null ? [] : [`UNWIND periods AS ${ends.period}`]),
      call(variables.join(', '), reading.clauses),
      `WITH ${variables.join(', ')}, answered ORDER BY ${variables.map((variable) => `${variable}.id`).join(', ')}`,
      `RETURN collect([${[ends.document, ends.topic, ends.period].map((variable) => (variable === null ? 'null' : `${variable}.id`)).join(', ')}, answered]) AS readings`,
    ]),
    `RETURN ${[...heads, 'readings'].join(', ')}`,
  ].join('\n');
  return {
    name: 'planned-implementing-localities',
    text,
    anchor:
      'the tasks of the documents that the reference names, then their places: a document has few tasks, a topic or place many',
    params: (given) => emission.params(given),
    read([row = {}], given) {
      const candidates = {} as Record<Part, CandidateAnswer[]>;
      for (const { part, keys } of asked) {
        candidates[part] = fitting(keys(given), row[`${part}Met`] as MetRow[]);
        if (candidates[part].length === 0) return { unknown: part };
      }
      return settled({ row, candidates, reading, document, others, asked: asked.map(({ part }) => part) }, selection, given);
    },
  };
}

type Reading = readonly [document: string, topic: string | null, period: string | null, answered: unknown];
interface Found {
  readonly row: Record<string, unknown>;
  readonly candidates: Record<Part, CandidateAnswer[]>;
  readonly asked: readonly Part[];
  readonly reading: ReturnType<typeof readingPiece>;
  readonly document: ShownThings | null;
  readonly others: ShownThings | null;
}

/** Chooses, part after part, the candidate that has an answer, the best known where none has. */
function settled(found: Found, selection: ImplementingSelection, given: Arguments): Implementing | Unsettled {
  const { row, candidates, reading } = found;
  let left = (row.readings as Reading[]).filter((each) =>
    found.asked.every((part) => candidates[part].some(({ id }) => id === each[PARTS.indexOf(part)])),
  );
  const chosen = {} as Record<Part, string | null>;
  for (const part of PARTS) {
    const at = PARTS.indexOf(part);
    if (!found.asked.includes(part)) {
      chosen[part] = null;
      continue;
    }
    const having = new Set(left.filter((each) => reading.isAnswered(each[3])).map((each) => each[at]));
    const factual = candidates[part].filter(({ id }) => having.has(id));
    if (factual.length > 1) return { ambiguous: { part, ids: factual.map(({ id }) => id) } };
    if (factual.length === 0 && candidates[part].length > 1 && !selection.wantsReasons) return { uncounted: true };
    chosen[part] = (factual[0] ?? candidates[part][0]!).id;
    left = left.filter((each) => each[at] === chosen[part]);
  }
  const tag = orderTag(`implementingLocalities ${chosen.document} ${chosen.topic ?? ''} ${chosen.period ?? ''}`.trimEnd());
  const answered = left[0]?.[3];
  const page = answered === undefined ? { edges: [], total: 0, more: false } : reading.read(answered, given, tag);
  // Of which reading the cursor must be is known only now.
  if (selection.page.from !== null) decodeCursor(selection.page.from(given), tag, 3);
  return {
    documentId: chosen.document!,
    topicId: chosen.topic,
    periodId: chosen.period,
    document: found.document?.read(row, chosen.document!, given) ?? null,
    alternatives: candidates.document
      .filter(({ id }) => id !== chosen.document)
      .map((candidate) => ({ candidate, node: found.others?.read(row, candidate.id, given) ?? null })),
    edges: page.edges,
    totalCount: page.total,
    hasNextPage: page.more,
    hasPreviousPage: selection.page.from !== null,
  };
}

/** The page of one reading: rows in the order of sureness, name, id, and the count beside them. */
function readingPiece(ends: ReadingEnds, wanted: WaysWanted, selection: ImplementingSelection, emission: Emission) {
  const { page, wantsRows, wantsTotal, wantsMore } = selection;
  const columns = ['l', 'sure', ...(wanted.wantsWay ? ['way'] : []), ...(wanted.wantsTasks ? ['tasks'] : [])];
  const left = [...waysClauses(ends, wanted, emission), ...onlyAsked(columns, selection)];
  const keys = [0, 1, 2].map(() => emission.variable('k'));
  const inner = selection.ofLocality === null ? null : nodePiece('l', selection.ofLocality, emission);
  const hops = selection.hops === null ? null : hopsPiece('way', 2, selection.hops, emission);
  const tasks = selection.tasks.map(({ key, selection: of }) => ({ key, piece: tasksPiece('tasks', of, emission) }));
  const below = [inner, hops, ...tasks.map(({ piece }) => piece)].filter((piece) => piece !== null);
  const clauses = below.flatMap((piece) => piece.clauses);
  const size = wantsMore ? (given: Arguments): number => page.size(given) + 1 : page.size;
  const expressions = [
    `[${keys.join(', ')}]`,
    inner?.expression ?? 'null',
    hops?.expression ?? 'null',
    ...tasks.map(({ piece }) => piece.expression),
  ];
  const sorted = ['sure', 'l.name', 'l.id'].map((expression, at) => `${expression} AS ${keys[at]}`).join(', ');
  const rows = [
    ...(page.from === null ? [] : [`WITH ${columns.join(', ')}, ${sorted}${whereAll([behind(keys, page.from, emission)])}`]),
    `WITH ${[...columns, page.from === null ? sorted : keys.join(', ')].join(', ')} ORDER BY ${keys.join(', ')} LIMIT ${emission.parameter(size)}`,
    ...clauses,
    ...(clauses.length === 0
      ? []
      : [`WITH ${[...columns, ...keys, ...below.flatMap(({ carried }) => carried)].join(', ')} ORDER BY ${keys.join(', ')}`]),
  ];
  const found = `collect([${expressions.join(', ')}]) AS found`;
  const counted = [
    `WITH collect([${columns.join(', ')}]) AS places`,
    call('places', [
      'UNWIND places AS o',
      `WITH ${columns.map((name, at) => `o[${at}] AS ${name}`).join(', ')}`,
      ...rows,
      `RETURN ${found}`,
    ]),
    'RETURN [found, size(places), size(places) > 0] AS answered',
  ];
  const uncounted = [...rows, `WITH ${found}`, 'RETURN [found, null, size(found) > 0] AS answered'];
  const tail = wantsTotal || page.from !== null ? counted : uncounted;
  return {
    clauses: [...left, ...(wantsRows ? tail : ['WITH count(l) AS many', 'RETURN [[], many, many > 0] AS answered'])],
    isAnswered: (answered: unknown): boolean => (answered as [unknown, unknown, boolean])[2],
    read(answered: unknown, given: Arguments, tag: string): { edges: AnsweredLocality[]; total: number | null; more: boolean } {
      const [list, total] = answered as [unknown[][], number | null];
      const more = wantsMore && list.length > page.size(given);
      const edges = (more ? list.slice(0, page.size(given)) : list).map(
        ([rank, nodeRow, hopRows, ...taskRows]): AnsweredLocality => ({
          cursor: encodeCursor(tag, rank as SortValue[]),
          certainty: SUREST_FIRST[(rank as number[])[0]!]!,
          node: inner === null ? null : inner.read(nodeRow, given),
          hops: hops === null ? null : hops.read(hopRows, given),
          tasks: Object.fromEntries(tasks.map(({ key, piece }, at) => [key, piece.read(taskRows[at], given)])),
        }),
      );
      return { edges, total, more };
    },
  };
}

/** Whether all certainties are asked for that steps may have. */
const asksAll = ({ ways, certainty }: ImplementingSelection): boolean => ways.steps.every((each) => certainty.includes(each));

/** Leaves out answers of other certainties than those asked for. */
function onlyAsked(columns: readonly string[], selection: ImplementingSelection): string[] {
  if (asksAll(selection)) return [];
  const { certainty } = selection;
  const sure = certainty.filter((each) => each !== 'REJECTED').map(certaintyRank);
  return [`WITH ${columns.join(', ')}${whereAll([`sure IN [${[...new Set(sure)].sort().join(', ')}]`])}`];
}

/** Behind the cursor. Of which reading it is, only the answer tells. */
function behind([sure, name, id]: readonly string[], cursor: Bound<string>, emission: Emission): string {
  const value = (at: number): string => emission.parameter((given) => decodeCursor(cursor(given), tagOf(cursor(given)), 3)[at]);
  const [a, b, c] = [value(0), value(1), value(2)];
  return `(${sure} > ${a} OR ${sure} = ${a} AND (${name} > ${b} OR ${name} = ${b} AND ${id} > ${c}))`;
}
