/**
 * Which localities carry out tasks of a document, on a topic, in a period (design §6), where all of them must be known before a page can be cut:
 * carried to units of another day. Two statements: what the references mean with all localities and what took them over, and what is shown of the
 * page. (As written, it is one: plan/implementing-plan.ts.)
 */
import type { Store } from '../graph/store.js';
import { CONTAINMENT, requireRules, SUCCESSION } from '../vocabulary/inference-rules.js';
import { type Certainty, ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import type { CandidateAnswer, ImplementingLocalitiesAnswer, ImplementingLocalityEdgeAnswer } from './answers.js';
import type { CarryingPlace } from './best-ways.js';
import { type CarriedPlaces, carriedPlaces } from './carried-places.js';
import { DEFAULT_CERTAINTY, certaintyRank, stepsFor, SUREST_FIRST } from './certainties.js';
import { requireDay } from './days.js';
import { type PageRequest, rankedPage } from './keyset.js';
import { type LookedUp, type LookUp, lookUp } from './plan/answer.js';
import { type Arguments, always, NO_ARGUMENTS } from './plan/bound.js';
import { carryingStatement, type PlaceRow } from './plan/carrying-statement.js';
import type { AnsweredHop, HopSelection } from './plan/hops-piece.js';
import type { AskedEnds } from './plan/reading-ends.js';
import type { NodeSelection } from './plan/selection.js';
import { existedOn } from './rank-candidates.js';
import { askedKeys } from './reference-hits.js';
import { refusedReference } from './resolve-reference.js';

export interface ImplementingQuestion extends PageRequest {
  /** Any reference to a document. */
  readonly document: string;
  /** A topic takes in its narrower ones. */
  readonly topic?: string | null;
  readonly period?: string | null;
  /** Certainties of the answers; by default ASSERTED and VERIFIED. */
  readonly certainty?: readonly Certainty[] | null;
  /** ISO day on which the localities must have existed; by default they are taken as written. */
  readonly asOf?: string | null;
  /** CARRIED: ended units are replaced by those that took them over, of the day `asOf` or of today. */
  readonly localityAs?: LocalityAs | null;
  /** Names of rules by which what is INFERRED may be inferred; by default those of DEFAULT_RULES. */
  readonly rules?: readonly string[] | null;
}
/** Units as the sources name them, or as those that have taken them over. */
export const LOCALITY_AS = ['AS_WRITTEN', 'CARRIED'] as const;
export type LocalityAs = (typeof LOCALITY_AS)[number];

/** What is wanted of the page beside its rows, all looked up in one statement. */
export interface ShownBeside {
  nodes(page: ImplementingPage): LookUp['nodes'];
  /** Of each step of the ways; null for nothing. */
  readonly hops: HopSelection | null;
  readonly given: Arguments;
}
const IDS: NodeSelection = {
  byKind: new Map(ENTITY_KINDS.map((kind) => [kind, { properties: ['id'], relations: [], claims: [] }])),
};
const STEPS_ALONE: ShownBeside = {
  nodes: () => [],
  hops: { from: IDS, to: IDS, evidence: { source: IDS } },
  given: NO_ARGUMENTS,
};

/** The references as look-up keys. */
function endsOf({ document, topic, period }: ImplementingQuestion): AskedEnds {
  const keys = (mention: string, kind: EntityKind) => always(askedKeys({ mention, kind }));
  return {
    document: keys(document, 'DOCUMENT'),
    topic: topic == null ? null : keys(topic, 'TOPIC'),
    period: period == null ? null : keys(period, 'PERIOD'),
  };
}

/** A row as a place: every step is told as sure as the whole way, which is all that carrying it on asks for. */
function placeOf([id, name, validFrom, validTo, [sure, , ...claims], done]: PlaceRow): CarryingPlace {
  const certainty = SUREST_FIRST[sure]!;
  return {
    id,
    name,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    best: { steps: claims.map((claim) => ({ claim, certainty })), certainty },
    carried: null,
    tasks: done
      .map(([level, task]) => ({ id: task, certainty: SUREST_FIRST[level]! }))
      .sort((one, other) => certaintyRank(one.certainty) - certaintyRank(other.certainty) || (one.id < other.id ? -1 : 1)),
  };
}

/** What the references mean, and its localities as written, of the certainties asked for, with what took them over. */
async function written(store: Store, question: ImplementingQuestion) {
  const asked = question.certainty ?? DEFAULT_CERTAINTY;
  const day = requireDay(question.asOf, 'asOf');
  const rules = requireRules(question.rules);
  const { params, read, ...statement } = carryingStatement(endsOf(question), {
    steps: stepsFor(asked),
    rules: question.rules == null ? null : always(rules),
    contained: always(rules.includes(CONTAINMENT)),
    // An ended unit is carried before the day is looked at.
    asOf: carries(question) !== null || day === null ? null : always(day),
  });
  const counts = ([, , , , [sure]]: PlaceRow): boolean => asked.includes(SUREST_FIRST[sure]!);
  const chosen = read(await store.read(statement, params), counts);
  if ('reference' in chosen) {
    const { mention, kind } = chosen.reference;
    throw await refusedReference(store, { mention, kind: kind!, what: kind!.toLowerCase() }, chosen.ids);
  }
  return { ...chosen, rows: (chosen.reading?.[3] ?? []).filter(counts) };
}

/** Whether answers are to be carried to units that took others over: said so, or by the rule where inference is admitted. */
export function carries({
  localityAs,
  rules,
  certainty,
}: Pick<ImplementingQuestion, 'localityAs' | 'rules' | 'certainty'>): 'INSTEAD' | 'BESIDE' | null {
  if (localityAs === 'CARRIED') return 'INSTEAD';
  return (certainty ?? DEFAULT_CERTAINTY).includes('INFERRED') && requireRules(rules).includes(SUCCESSION) ? 'BESIDE' : null;
}

/** The answers as they are asked for: as written, or carried. */
function inTheirUnits(rows: readonly PlaceRow[], question: ImplementingQuestion): CarriedPlaces {
  const mode = carries(question);
  const places = rows.map(placeOf);
  if (mode === null) return { places, withoutSuccessor: [] };
  const asOf = requireDay(question.asOf, 'asOf');
  const successions = rows.flatMap(([, , , , , , steps]) => steps);
  const carried = carriedPlaces(places, { successions, asOf, instead: mode === 'INSTEAD' });
  return { ...carried, places: asOf === null ? carried.places : carried.places.filter((place) => existedOn(asOf, place)) };
}

/** The place list asserts that the part lies in the whole, and what succeeded it; that its doing is theirs is what the rule infers. */
function argued(hop: AnsweredHop, isCarried: boolean): AnsweredHop {
  if (hop.relation === 'PART_OF') return { ...hop, certainty: 'INFERRED', rule: CONTAINMENT };
  return isCarried ? { ...hop, certainty: 'INFERRED', rule: SUCCESSION } : hop;
}

function edgeOf(
  { cursor, row }: { readonly cursor: string; readonly row: CarryingPlace },
  hopOf: LookedUp['hops'],
): ImplementingLocalityEdgeAnswer {
  const hops = row.best.steps.flatMap(({ claim }) => {
    const hop = hopOf.get(claim);
    return hop === undefined ? [] : [argued(hop, row.carried?.claims.includes(claim) === true)];
  });
  const inferred = hops.filter(({ certainty }) => certainty === 'INFERRED').map(({ rule }) => rule);
  return {
    cursor,
    nodeId: row.id,
    certainty: row.best.certainty,
    confidence: Math.min(1, ...hops.map(({ confidence }) => confidence)),
    rules: [...new Set(inferred.filter((rule) => rule !== null))].sort(),
    taskIds: row.tasks.map(({ id }) => id),
    path: { hops },
    carried: row.carried,
  };
}

/**
 * Answers the headline question. Sorted by certainty (surest first), name, id. Throws NOT_FOUND for a reference that nothing answers to,
 * AMBIGUOUS_REFERENCE where several things that a reference fits have facts on the question, BAD_USER_INPUT for bad arguments.
 */
export async function implementingLocalities(
  store: Store,
  question: ImplementingQuestion,
  shown: ShownBeside = STEPS_ALONE,
): Promise<ImplementingLocalitiesAnswer> {
  const { documentId, topicId, periodId, document, rows } = await written(store, question);
  const { places, withoutSuccessor } = inTheirUnits(rows, question);
  const { rows: edges, ...page } = rankedPage(places, ({ best, name, id }) => [certaintyRank(best.certainty), name, id], {
    ...question,
    width: 3,
    of: `implementingLocalities ${documentId} ${topicId ?? ''} ${periodId ?? ''} ${carries(question) ?? ''}`.trimEnd(),
  });
  const alternatives = document.fitting.filter(({ id }) => id !== documentId);
  const claims = edges.flatMap(({ row }) => row.best.steps.map(({ claim }) => claim));
  const beside = {
    nodes: shown.nodes({ documentId, alternatives, withoutSuccessor, places: edges.map(({ row }) => row) }),
    ...(shown.hops === null ? {} : { hops: { claims, selection: shown.hops } }),
  };
  const { nodes, hops } = await lookUp(store, beside, shown.given);
  return {
    ...{ documentId, alternatives, withoutSuccessor, nodes },
    scope: {
      documentId,
      ...(topicId === null ? {} : { topicIds: [topicId] }),
      ...(periodId === null ? {} : { periodId }),
    },
    edges: edges.map((edge) => edgeOf(edge, hops)),
    ...{ totalCount: page.totalCount, pageInfo: page.pageInfo },
  };
}

/** What a page names. */
export interface ImplementingPage {
  readonly documentId: string;
  readonly alternatives: readonly CandidateAnswer[];
  readonly withoutSuccessor: readonly string[];
  readonly places: readonly CarryingPlace[];
}
