/**
 * Which localities carry out tasks of a document, on a topic, in a period, as one statement: what the references may mean, for each reading of
 * the question its page of localities, and all that is asked of them. Which reading counts is decided when the rows are read, for it depends on
 * which of them have an answer (design §6).
 */
import type { Certainty } from '../../vocabulary/kinds.js';
import { certaintyRank, SUREST_FIRST } from '../certainties.js';
import type { Plan } from './answer.js';
import type { AnsweredConnection, AnsweredNode } from './answered.js';
import type { Arguments, Bound } from './bound.js';
import { decodeCursor, encodeCursor, orderTag, type SortValue, tagOf } from './cursor.js';
import { Emission } from './emission.js';
import { type AnsweredHop, type HopSelection, hopsPiece } from './hops-piece.js';
import { type ReadingEnds, type WaysWanted, waysClauses } from './implementing-ways.js';
import { type Alternative, alternativesOf, shownThings } from './met-references.js';
import { nodePiece } from './node-piece.js';
import type { Page } from './page.js';
import { call, whereAll } from './piece.js';
import { type AskedEnds, readingEnds, referencesOf, type UnsettledReference, unmet } from './reading-ends.js';
import { byForm, type FormedPlan } from './reference-form.js';
import type { ConnectionSelection, NodeSelection } from './selection.js';
import { tasksPiece } from './implementing-tasks.js';

/** What is asked. */
export interface ImplementingSelection extends AskedEnds {
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
  /** Whether somebody looks at a cursor. */
  readonly wantsCursors: boolean;
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
  readonly alternatives: readonly Alternative[];
  readonly edges: readonly AnsweredLocality[];
  readonly totalCount: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
/** Compiles the question. */
export function implementingPlan(selection: ImplementingSelection): FormedPlan<Implementing | UnsettledReference> {
  return byForm(referencesOf(selection), (formOf) => {
    const emission = new Emission();
    const asked = readingEnds(selection, { countsDegrees: selection.wantsReasons, formOf }, emission);
    return implementing(selection, asked, emission);
  });
}

function implementing(
  selection: ImplementingSelection,
  asked: ReturnType<typeof readingEnds>,
  emission: Emission,
): Plan<Implementing | UnsettledReference> {
  const { ends, variables } = asked;
  const wanted: WaysWanted = {
    ...selection.ways,
    topic: ends.topic !== null,
    period: ends.period !== null,
    wantsSure: selection.wantsRows || !asksAll(selection),
    wantsWay: selection.hops !== null,
    wantsTasks: selection.tasks.length > 0,
  };
  const reading = readingPiece(ends, wanted, selection, emission);
  const document = shownThings('documents', 'shown', selection.ofDocument, emission);
  const others = shownThings('documents', 'others', selection.ofAlternatives, emission);
  const shown = [document, others].filter((each) => each !== null);
  const text = [
    ...asked.lookUps,
    ...shown.map((each) => each.text),
    call(asked.things.join(', '), [
      ...asked.unwound,
      call(variables.join(', '), reading.clauses),
      `WITH ${variables.join(', ')}, answered ORDER BY ${variables.map((variable) => `${variable}.id`).join(', ')}`,
      `RETURN collect([${[...asked.ids, 'answered'].join(', ')}]) AS readings`,
    ]),
    `RETURN ${[...asked.met, ...shown.map(({ result }) => result), 'readings'].join(', ')}`,
  ].join('\n');
  return {
    name: 'planned-implementing-localities',
    text,
    anchor:
      'the tasks of the documents that the reference names, then their places: a document has few tasks, a topic or place many',
    params: (given) => emission.params(given),
    read([row = {}], given) {
      const candidates = asked.candidates(row, given);
      const unknown = unmet(candidates);
      if (unknown !== null) return unknown;
      const chosen = asked.chosen(row.readings as Reading[], candidates, (each) => reading.isAnswered(each[3]));
      if ('reference' in chosen) return chosen;
      const { documentId, topicId, periodId } = chosen;
      const tag = orderTag(`implementingLocalities ${documentId} ${topicId ?? ''} ${periodId ?? ''}`.trimEnd());
      const answered = chosen.reading?.[3];
      const page = answered === undefined ? { edges: [], total: 0, more: false } : reading.read(answered, given, tag);
      // Of which reading the cursor must be is known only now.
      if (selection.page.from !== null) decodeCursor(selection.page.from(given), tag, 3);
      return {
        documentId,
        topicId,
        periodId,
        document: document?.read(row, documentId, given) ?? null,
        alternatives: alternativesOf(chosen.document, documentId, (id) => others?.read(row, id, given) ?? null),
        edges: page.edges,
        totalCount: page.total,
        hasNextPage: page.more,
        hasPreviousPage: selection.page.from !== null,
      };
    },
  };
}

type Reading = readonly [document: string, topic: string | null, period: string | null, answered: unknown];

/** The page of one reading: rows in the order of sureness, name, id, and the count beside them. */
function readingPiece(ends: ReadingEnds, wanted: WaysWanted, selection: ImplementingSelection, emission: Emission) {
  const { page, wantsRows, wantsTotal, wantsMore, wantsCursors } = selection;
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
    // Only what is on the page is given its keys.
    ...(page.from === null
      ? [
          `WITH ${columns.join(', ')} ORDER BY sure, l.name, l.id LIMIT ${emission.parameter(size)}`,
          `WITH ${columns.join(', ')}, ${sorted}`,
        ]
      : [`WITH ${[...columns, ...keys].join(', ')} ORDER BY ${keys.join(', ')} LIMIT ${emission.parameter(size)}`]),
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
    clauses: [...left, ...(wantsRows ? tail : ['WITH count(DISTINCT l) AS many', 'RETURN [[], many, many > 0] AS answered'])],
    isAnswered: (answered: unknown): boolean => (answered as [unknown, unknown, boolean])[2],
    read(answered: unknown, given: Arguments, tag: string): { edges: AnsweredLocality[]; total: number | null; more: boolean } {
      const [list, total] = answered as [unknown[][], number | null];
      const more = wantsMore && list.length > page.size(given);
      const edges = (more ? list.slice(0, page.size(given)) : list).map(
        ([rank, nodeRow, hopRows, ...taskRows]): AnsweredLocality => ({
          cursor: wantsCursors ? encodeCursor(tag, rank as SortValue[]) : '',
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
