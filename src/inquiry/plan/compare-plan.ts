/**
 * Places side by side for one document, as one statement: what the references may mean and, for each reading of the question, what is known of each
 * place. "Carries out" is what it is in the headline question; which reading counts is decided when the rows are read, as there.
 */
import type { Certainty, EntityKind } from '../../vocabulary/kinds.js';
import type { CandidateAnswer } from '../answers.js';
import { certaintyRank, SUREST_FIRST } from '../certainties.js';
import type { AskedKeys } from '../reference-hits.js';
import type { Plan } from './answer.js';
import type { AnsweredConnection, AnsweredNode } from './answered.js';
import type { Arguments, Bound } from './bound.js';
import { documentsPiece } from './document-ways.js';
import { Emission } from './emission.js';
import { type AnsweredHop, type HopSelection, hopsPiece } from './hops-piece.js';
import { tasksPiece } from './implementing-tasks.js';
import { type WaysWanted, waysClauses } from './implementing-ways.js';
import { fitting, metClauses, metOfMany, type MetRow, type ShownThings, shownThings } from './met-references.js';
import { call, whereAll } from './piece.js';
import type { ConnectionSelection, NodeSelection } from './selection.js';
import { type TopicCounts, topicCountsPiece } from './topic-counts.js';

/** What is asked. */
export interface CompareSelection {
  readonly localities: Bound<readonly AskedKeys[]>;
  readonly document: Bound<AskedKeys>;
  readonly topic: Bound<AskedKeys> | null;
  readonly period: Bound<AskedKeys> | null;
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
interface Alternative {
  readonly candidate: CandidateAnswer;
  readonly node: AnsweredNode | null;
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
/** A reference that nothing answers to (`ids` null), or several things with an answer, or without: told by statements of its own. */
export interface UnsettledReference {
  readonly reference: AskedKeys;
  readonly ids: readonly string[] | null;
  /** None of several has an answer: which of them is the best known was not counted. */
  readonly uncounted?: true;
}

const ENDS = [
  { part: 'document', kind: 'DOCUMENT', variable: 'd' },
  { part: 'topic', kind: 'TOPIC', variable: 'about' },
  { part: 'period', kind: 'PERIOD', variable: 'time' },
] as const satisfies readonly { part: string; kind: EntityKind; variable: string }[];
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
export function comparePlan(selection: CompareSelection): Plan<Compared | UnsettledReference> {
  const emission = new Emission();
  const asked = ENDS.flatMap((end) => {
    const keys = selection[end.part];
    return keys === null ? [] : [{ ...end, keys }];
  });
  const { wantsReasons: countsDegrees } = selection;
  const lookUps = asked.map(({ part, kind, keys }) =>
    metClauses(kind, keys, { things: `${part}s`, met: `${part}Met`, countsDegrees }, emission),
  );
  const ofPlaces = { things: 'localities', met: 'localityMet', countsDegrees };
  const reading = readingPiece(selection, emission);
  const document = shownThings('documents', 'shown', selection.ofDocument, emission);
  const others = shownThings('documents', 'others', selection.ofAlternatives, emission);
  const locality = shownThings('localities', 'shown', selection.ofLocality, emission);
  const otherPlaces = shownThings('localities', 'others', selection.ofOtherLocalities, emission);
  const shown = [document, others, locality, otherPlaces].filter((each) => each !== null);
  const infers = selection.ways.steps.includes('INFERRED');
  // Rules that are none are refused also where nothing is inferred.
  emission.require(selection.ways.contained);
  const text = [
    ...lookUps,
    metOfMany('LOCALITY', selection.localities, ofPlaces, emission),
    ...shown.map((each) => each.text),
    ...(infers
      ? aroundPlaces(selection.ways.contained, emission)
      : ['WITH *, [x IN localities | x.id] AS places', 'WITH *, places AS near']),
    call([...asked.map(({ part }) => `${part}s`), 'localities', 'places', 'near'].join(', '), [
      ...asked.map(({ part, variable }) => `UNWIND ${part}s AS ${variable}`),
      ...reading.clauses,
      `RETURN collect(${reading.expression}) AS readings`,
    ]),
    `RETURN ${[...asked.map(({ part }) => `${part}Met`), 'localityMet', ...shown.map(({ result }) => result), 'readings'].join(', ')}`,
  ].join('\n');
  return {
    name: 'planned-comparison',
    text,
    anchor: 'the tasks of the documents that the reference names, then of their places those that are compared',
    params: (given) => emission.params(given),
    read([row = {}], given) {
      const references = [
        ...asked.map(({ part, keys }) => ({ reference: keys(given), rows: row[`${part}Met`] as MetRow[] })),
        ...(row.localityMet as [number, MetRow[]][]).map(([number, rows]) => ({
          reference: selection.localities(given)[number]!,
          rows,
        })),
      ];
      const candidates = references.map(({ reference, rows }) => ({ reference, fitting: fitting(reference, rows) }));
      const unknown = candidates.find((each) => each.fitting.length === 0);
      if (unknown !== undefined) return { reference: unknown.reference, ids: null };
      const ends = asked.map(({ part }, at) => ({ part, ...candidates[at]! }));
      const found = { row, given, ends, places: candidates.slice(asked.length), countsDegrees };
      const chosen = chosenReading(found);
      if ('reference' in chosen) return chosen;
      return compared(chosen, found, { reading, document, others, locality, otherPlaces });
    },
  };
}

/** The ids of the places, and of them and all that lies in them. */
function aroundPlaces(contained: Bound<boolean>, emission: Emission): string[] {
  return [
    'WITH *, [x IN localities | x.id] AS places',
    call('localities', [
      'UNWIND localities AS w',
      `MATCH (w)<-[r:PART_OF]-(l:Locality)${whereAll([emission.parameter(contained), "r.certainty IN ['ASSERTED', 'VERIFIED']"])}`,
      'RETURN collect(l.id) AS inside',
    ]),
    'WITH *, places + inside AS near',
  ];
}

/** What is known of each place under one reading, with the ids of the places that carry the document out. */
function readingPiece(selection: CompareSelection, emission: Emission) {
  const { ways, topics } = selection;
  const end = (part: 'topic' | 'period', variable: string): string | null => (selection[part] === null ? null : variable);
  const ends = { document: 'd', topic: end('topic', 'about'), period: end('period', 'time') };
  const variables = [ends.document, ends.topic, ends.period].filter((variable) => variable !== null);
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
  const ids = [ends.document, ends.topic, ends.period].map((variable) => (variable === null ? 'null' : `${variable}.id`));
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

interface Candidates {
  readonly reference: AskedKeys;
  readonly fitting: readonly CandidateAnswer[];
}
interface Found {
  readonly row: Readonly<Record<string, unknown>>;
  readonly given: Arguments;
  readonly ends: readonly (Candidates & { readonly part: 'document' | 'topic' | 'period' })[];
  readonly places: readonly Candidates[];
  readonly countsDegrees: boolean;
}
interface Chosen {
  readonly reading: Reading;
  readonly ids: Readonly<Partial<Record<'document' | 'topic' | 'period', string>>>;
  readonly places: readonly string[];
}

/** Chooses, reference after reference, the candidate that has an answer, the best known where none has. */
function chosenReading({ row, ends, places, countsDegrees }: Found): Chosen | UnsettledReference {
  const meant = new Set(places.flatMap((each) => each.fitting.map(({ id }) => id)));
  let left = row.readings as Reading[];
  const settled = ({ reference, fitting: all }: Candidates, having: ReadonlySet<string | null>): string | UnsettledReference => {
    const factual = all.filter(({ id }) => having.has(id));
    if (factual.length > 1) return { reference, ids: factual.map(({ id }) => id) };
    if (factual.length === 0 && all.length > 1 && !countsDegrees) return { reference, ids: [], uncounted: true };
    return (factual[0] ?? all[0]!).id;
  };
  const ids: Partial<Record<'document' | 'topic' | 'period', string>> = {};
  for (const end of ends) {
    const at = ENDS.findIndex(({ part }) => part === end.part) as 0 | 1 | 2;
    const fits = left.filter((each) => end.fitting.some(({ id }) => id === each[at]));
    const id = settled(end, new Set(fits.filter((each) => each[3].some((place) => meant.has(place))).map((each) => each[at])));
    if (typeof id !== 'string') return id;
    ids[end.part] = id;
    left = fits.filter((each) => each[at] === id);
  }
  const having = new Set(left[0]![3]);
  const chosen: string[] = [];
  for (const place of places) {
    const id = settled(place, having);
    if (typeof id !== 'string') return id;
    chosen.push(id);
  }
  return { reading: left[0]!, ids, places: chosen };
}

interface Pieces {
  readonly reading: ReturnType<typeof readingPiece>;
  readonly document: ShownThings | null;
  readonly others: ShownThings | null;
  readonly locality: ShownThings | null;
  readonly otherPlaces: ShownThings | null;
}

function compared(chosen: Chosen, { row, given, ends, places }: Found, pieces: Pieces): Compared {
  const of = pieces.reading.read(chosen.reading, given);
  const besides = ({ fitting: all }: Candidates, id: string, shown: ShownThings | null): Alternative[] =>
    all
      .filter((candidate) => candidate.id !== id)
      .map((candidate) => ({ candidate, node: shown?.read(row, candidate.id, given) ?? null }));
  const documentId = chosen.ids.document!;
  return {
    documentId,
    topicId: chosen.ids.topic ?? null,
    periodId: chosen.ids.period ?? null,
    document: pieces.document?.read(row, documentId, given) ?? null,
    alternatives: besides(ends[0]!, documentId, pieces.others),
    places: chosen.places.map((id, at) => ({
      id,
      ...of.places.get(id)!,
      node: pieces.locality?.read(row, id, given) ?? null,
      alternatives: besides(places[at]!, id, pieces.otherPlaces),
      documents: of.documents
        .filter(({ place }) => place === id)
        .map(({ sure, node, hops }) => ({ certainty: SUREST_FIRST[sure]!, node, hops })),
    })),
    topics: of.topics,
  };
}
