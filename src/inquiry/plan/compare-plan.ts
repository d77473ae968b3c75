/**
 * Places side by side for one document, as one statement: what the references may mean and, for each reading of the question, what is known of each
 * place. "Carries out" is what it is in the headline question; which reading counts is decided when the rows are read, as there.
 */
import type { Certainty } from '../../vocabulary/kinds.js';
import { certaintyRank, DEFAULT_CERTAINTY, SUREST_FIRST } from '../certainties.js';
import type { AskedKeys } from '../reference-hits.js';
import type { Plan } from './answer.js';
import type { AnsweredConnection, AnsweredNode } from './answered.js';
import type { Arguments, Bound } from './bound.js';
import { documentsPiece } from './document-ways.js';
import { certaintyTest } from './certainty-test.js';
import { Emission } from './emission.js';
import { type AnsweredHop, type HopSelection, hopsPiece } from './hops-piece.js';
import { tasksPiece } from './implementing-tasks.js';
import { type WaysWanted, waysClauses } from './implementing-ways.js';
import {
  type Alternative,
  alternativesOf,
  fitting,
  metOfMany,
  type MetRow,
  type ShownThings,
  shownThings,
} from './met-references.js';
import { call, whereAll } from './piece.js';
import {
  type AskedEnds,
  type Candidates,
  meant,
  readingEnds,
  referencesOf,
  type UnsettledReference,
  unmet,
} from './reading-ends.js';
import { byForm, type FormedPlan, type ReferenceForm } from './reference-form.js';
import type { ConnectionSelection, NodeSelection } from './selection.js';
import { type TopicCounts, topicCountsPiece } from './topic-counts.js';

/** What is asked. */
export interface CompareSelection extends AskedEnds {
  readonly localities: Bound<readonly AskedKeys[]>;
  readonly certainty: readonly Certainty[];
  readonly ways: Pick<WaysWanted, 'steps' | 'rules' | 'contained' | 'asOf'>;
  readonly ofDocument: NodeSelection | null;
  readonly ofAlternatives: NodeSelection | null;
  readonly ofLocality: NodeSelection | null;
  readonly ofOtherLocalities: NodeSelection | null;
  readonly hops: HopSelection | null;
  /** Pages of tasks by the keys of their fields. */
  readonly tasks: readonly { readonly key: string; readonly selection: ConnectionSelection }[];
  /** Null where nobody asks for the rows by topic, or for the documents of the places. */
  readonly topics: { readonly node: NodeSelection | null } | null;
  readonly documents: { readonly node: NodeSelection | null; readonly hops: HopSelection | null } | null;
  /** Whether it is counted how much the graph knows of each candidate (implementing-plan.ts). */
  readonly wantsReasons: boolean;
}

export interface Proven {
  readonly certainty: Certainty;
  readonly node: AnsweredNode | null;
  readonly hops: readonly AnsweredHop[] | null;
}
export interface ComparedPlace extends Omit<Proven, 'certainty'> {
  readonly id: string;
  /** Null without evidence that it carries the document out. */
  readonly certainty: Certainty | null;
  readonly alternatives: readonly Alternative[];
  readonly tasks: Readonly<Record<string, AnsweredConnection>>;
  readonly documents: readonly Proven[];
}
export interface Compared {
  readonly documentId: string;
  readonly topicId: string | null;
  readonly periodId: string | null;
  readonly document: AnsweredNode | null;
  readonly alternatives: readonly Alternative[];
  /** In the order of the references. */
  readonly places: readonly ComparedPlace[];
  readonly topics: readonly TopicCounts[];
}
type Reading = readonly [
  document: string,
  topic: string | null,
  period: string | null,
  answered: readonly string[],
  places: readonly (readonly [id: string, sure: number | null, hops: unknown, ...tasks: unknown[]])[],
  topics: unknown,
  documents: unknown,
];

/** Compiles the question. */
export function comparePlan(selection: CompareSelection): FormedPlan<Compared | UnsettledReference> {
  return byForm([...referencesOf(selection), selection.localities], (formOf) => {
    const emission = new Emission();
    const asked = readingEnds(selection, { countsDegrees: selection.wantsReasons, formOf }, emission);
    return comparison(selection, { asked, form: formOf(selection.localities) }, emission);
  });
}

interface OfForm {
  readonly asked: ReturnType<typeof readingEnds>;
  /** Of the references to places. */
  readonly form: ReferenceForm;
}
function comparison(
  selection: CompareSelection,
  { asked, form }: OfForm,
  emission: Emission,
): Plan<Compared | UnsettledReference> {
  const { wantsReasons: countsDegrees } = selection;
  const ofPlaces = { form, things: 'localities', met: 'localityMet', countsDegrees };
  const reading = readingPiece(asked, selection, emission);
  const document = shownThings('documents', 'shown', selection.ofDocument, emission);
  const others = shownThings('documents', 'others', selection.ofAlternatives, emission);
  const locality = shownThings('localities', 'shown', selection.ofLocality, emission);
  const otherPlaces = shownThings('localities', 'others', selection.ofOtherLocalities, emission);
  const shown = [document, others, locality, otherPlaces].filter((each) => each !== null);
  const infers = selection.ways.steps.includes('INFERRED');
  // Rules that are none are refused also where nothing is inferred.
  emission.require(selection.ways.contained);
  const text = [
    ...asked.lookUps,
    metOfMany('LOCALITY', selection.localities, ofPlaces, emission),
    ...shown.map((each) => each.text),
    ...(infers
      ? aroundPlaces(selection.ways.contained, emission)
      : ['WITH *, [x IN localities | x.id] AS places', 'WITH *, places AS near']),
    call([...asked.things, 'localities', 'places', 'near'].join(', '), [
      ...asked.unwound,
      ...reading.clauses,
      `RETURN collect(${reading.expression}) AS readings`,
    ]),
    `RETURN ${[...asked.met, 'localityMet', ...shown.map(({ result }) => result), 'readings'].join(', ')}`,
  ].join('\n');
  return {
    name: 'planned-comparison',
    text,
    anchor: 'the tasks of the documents that the reference names, then of their places those that are compared',
    params: (given) => emission.params(given),
    read([row = {}], given) {
      const ends = asked.candidates(row, given);
      const places = (row.localityMet as [number, MetRow[]][]).map(([number, rows]): Candidates => {
        const reference = selection.localities(given)[number]!;
        return { reference, fitting: fitting(reference, rows) };
      });
      const unknown = unmet([...ends, ...places]);
      if (unknown !== null) return unknown;
      const maybe = new Set(places.flatMap((each) => each.fitting.map(({ id }) => id)));
      const chosen = asked.chosen(row.readings as Reading[], ends, (each) => each[3].some((place) => maybe.has(place)));
      if ('reference' in chosen) return chosen;
      const having = new Set(chosen.reading![3]);
      const ids: string[] = [];
      for (const place of places) {
        const id = meant(place, having, countsDegrees);
        if (typeof id !== 'string') return id;
        ids.push(id);
      }
      const { documentId, topicId, periodId } = chosen;
      const of = reading.read(chosen.reading!, given);
      const node = (things: ShownThings | null) => (id: string) => things?.read(row, id, given) ?? null;
      return {
        documentId,
        topicId,
        periodId,
        document: node(document)(documentId),
        alternatives: alternativesOf(chosen.document, documentId, node(others)),
        places: ids.map((id, at) => ({
          id,
          ...of.places.get(id)!,
          node: node(locality)(id),
          alternatives: alternativesOf(places[at]!, id, node(otherPlaces)),
          documents: of.documents
            .filter(({ place }) => place === id)
            .map((each) => ({ certainty: SUREST_FIRST[each.sure]!, node: each.node, hops: each.hops })),
        })),
        topics: of.topics,
      };
    },
  };
}

/** The ids of the places, and of them and all that lies in them. */
function aroundPlaces(contained: Bound<boolean>, emission: Emission): string[] {
  return [
    'WITH *, [x IN localities | x.id] AS places',
    call('localities', [
      'UNWIND localities AS w',
      `MATCH (w)<-[r:PART_OF]-(l:Locality)${whereAll([emission.parameter(contained), certaintyTest('r', DEFAULT_CERTAINTY)])}`,
      'RETURN collect(l.id) AS inside',
    ]),
    'WITH *, places + inside AS near',
  ];
}

/** What is known of each place under one reading, with the ids of the places that carry the document out. */
function readingPiece({ ends, variables, ids }: ReturnType<typeof readingEnds>, selection: CompareSelection, emission: Emission) {
  const { ways, topics } = selection;
  const wantsTasks = selection.tasks.length > 0 || topics !== null;
  const wantsWay = selection.hops !== null;
  const asked = { topic: ends.topic !== null, period: ends.period !== null };
  const wanted = { ...ways, ...asked, wantsSure: true, wantsWay, wantsTasks, among: 'near' };
  const columns = ['l', 'sure', ...(wantsWay ? ['way'] : []), ...(wantsTasks ? ['tasks'] : [])];
  const sure = selection.certainty.filter((each) => each !== 'REJECTED').map(certaintyRank);
  const found = call([...variables, 'near'].join(', '), [
    ...waysClauses(ends, wanted, emission),
    `WITH ${columns.join(', ')}${whereAll([`sure IN [${[...new Set(sure)].sort().join(', ')}]`])}`,
    // Grafeo does not know a member of a list for a node.
    `RETURN collect([${['l.id', ...columns.slice(1)].join(', ')}]) AS found`,
  ]);
  const hops = selection.hops === null ? null : hopsPiece('way', 2, selection.hops, emission);
  const tasks = selection.tasks.map(({ key, selection: of }) => ({ key, piece: tasksPiece('tasks', of, emission) }));
  const below = [hops, ...tasks.map(({ piece }) => piece)].filter((piece) => piece !== null);
  const column = (name: string, at = columns.indexOf(name)): string[] => (at < 0 ? [] : [`coalesce(o[${at}], []) AS ${name}`]);
  const rows = call('found, localities', [
    'UNWIND localities AS l',
    'WITH l, [x IN found WHERE x[0] = l.id][0] AS o',
    `WITH ${['l', 'o[1] AS sure', ...column('way'), ...column('tasks')].join(', ')}`,
    ...below.flatMap(({ clauses }) => clauses),
    `WITH ${['l', 'sure', ...below.flatMap(({ carried }) => carried), ...(wantsTasks ? ['tasks'] : [])].join(', ')} ORDER BY l.id`,
    `RETURN collect([${['l.id', 'sure', hops?.expression ?? 'null', ...tasks.map(({ piece }) => piece.expression)].join(', ')}]) AS rows`,
  ]);
  const at = { found: 'found', at: columns.indexOf('tasks'), places: 'places' };
  const counted = topics === null ? null : topicCountsPiece(at, { ...ways, ...topics }, emission);
  const documents =
    selection.documents === null
      ? null
      : documentsPiece({ document: 'd', places: 'places' }, { ...ways, sure, ...selection.documents }, emission);
  const answered = '[x IN found WHERE x[0] IN places | x[0]]';
  return {
    clauses: [found, rows, ...(counted?.clauses ?? []), ...(documents?.clauses ?? [])],
    expression: `[${[...ids, answered, 'rows', counted?.expression ?? 'null', documents?.expression ?? 'null'].join(', ')}]`,
    read: ([, , , , placeRows, topicRows, documentRows]: Reading, given: Arguments) => ({
      places: new Map(
        placeRows.map(([id, rank, hopRows, ...taskRows]) => [
          id,
          {
            certainty: rank === null ? null : SUREST_FIRST[rank]!,
            hops: hops === null || rank === null ? null : hops.read(hopRows, given),
            tasks: Object.fromEntries(tasks.map(({ key, piece }, number) => [key, piece.read(taskRows[number], given)])),
          },
        ]),
      ),
      topics: counted === null ? [] : counted.read(topicRows, given),
      documents: documents === null ? [] : documents.read(documentRows, given),
    }),
  };
}
