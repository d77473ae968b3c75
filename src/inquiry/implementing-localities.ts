/**
 * Which localities carry out tasks of a document, on a topic, in a period (design §6): three statements whatever is asked, one for the
 * references, one for the ways, one for the words behind the page. The ways cannot be looked for before the references are known, nor the
 * words before the page is; within them nothing is left to join. Carried to units of another day, one more for each step of succession.
 */
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { CONTAINMENT, requireRules, SUCCESSION } from '../vocabulary/inference-rules.js';
import type { Certainty } from '../vocabulary/kinds.js';
import type { CandidateAnswer, HopAnswer, ImplementingLocalitiesAnswer, ImplementingLocalityEdgeAnswer } from './answers.js';
import type { CarryingPlace } from './best-ways.js';
import { type CarriedPlaces, carriedPlaces } from './carried-places.js';
import { DEFAULT_CERTAINTY, certaintyRank, stepsFor, SUREST_FIRST } from './certainties.js';
import { requireDay } from './days.js';
import { type PageRequest, rankedPage } from './keyset.js';
import { stepsOfClaims } from './proof.js';
import { always } from './plan/bound.js';
import { type WaysRow, waysStatement } from './plan/implementing-ways.js';
import { existedOn } from './rank-candidates.js';
import { ambiguous, fittingReferences } from './resolve-reference.js';

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

/** What a reference may mean, and what of it has an answer. */
interface Part {
  readonly mention: string;
  readonly fitting: readonly CandidateAnswer[];
}

/** One reading of the question: a document, a topic, a period, each chosen from what the references fit. */
interface Reading {
  readonly document: string;
  readonly topic: string | null;
  readonly period: string | null;
  readonly places: readonly CarryingPlace[];
}

async function partsOf(
  store: Store,
  { document, topic, period }: ImplementingQuestion,
): Promise<Record<'document' | 'topic' | 'period', Part | null>> {
  const asked = [
    { mention: document, kind: 'DOCUMENT', what: 'document' } as const,
    ...(topic == null ? [] : [{ mention: topic, kind: 'TOPIC', what: 'topic' } as const]),
    ...(period == null ? [] : [{ mention: period, kind: 'PERIOD', what: 'period' } as const]),
  ];
  const fitting = await fittingReferences(store, asked);
  const part = (what: string): Part | null => {
    const index = asked.findIndex((each) => each.what === what);
    return index < 0 ? null : { mention: asked[index]!.mention, fitting: fitting[index]! };
  };
  return { document: part('document'), topic: part('topic'), period: part('period') };
}

const idsOf = (part: Part | null): string[] => (part === null ? [] : part.fitting.map(({ id }) => id));

/** A row as a place: every step is told as sure as the whole way, which is all that carrying it on asks for. */
function placeOf({ id, name, validFrom, validTo, way: [sure, , ...claims], done }: WaysRow): CarryingPlace {
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

/** All readings that have facts. */
async function readings(
  store: Store,
  question: ImplementingQuestion,
  parts: Awaited<ReturnType<typeof partsOf>>,
): Promise<Reading[]> {
  const asked = question.certainty ?? DEFAULT_CERTAINTY;
  const day = requireDay(question.asOf, 'asOf');
  const rules = requireRules(question.rules);
  const { params, ...statement } = waysStatement(
    {
      topic: parts.topic !== null,
      period: parts.period !== null,
      steps: stepsFor(asked),
      rules: question.rules == null ? null : always(rules),
      contained: always(rules.includes(CONTAINMENT)),
      // An ended unit is carried before the day is looked at.
      asOf: carries(question) !== null || day === null ? null : always(day),
    },
    { documents: idsOf(parts.document), topics: idsOf(parts.topic), periods: idsOf(parts.period) },
  );
  const byReading = new Map<string, Omit<Reading, 'places'> & { readonly places: CarryingPlace[] }>();
  for (const row of await store.read(statement, params)) {
    const place = placeOf(row);
    if (!asked.includes(place.best.certainty)) continue;
    const { document, topic, period } = row;
    const key = `${document} ${topic ?? ''} ${period ?? ''}`;
    const reading = byReading.get(key) ?? { document, topic: topic ?? null, period: period ?? null, places: [] };
    byReading.set(key, reading);
    reading.places.push(place);
  }
  return [...byReading.values()];
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
async function inTheirUnits(
  store: Store,
  places: readonly CarryingPlace[],
  question: ImplementingQuestion,
): Promise<CarriedPlaces> {
  const mode = carries(question);
  if (mode === null) return { places, withoutSuccessor: [] };
  const asOf = requireDay(question.asOf, 'asOf');
  const carried = await carriedPlaces(store, places, { asOf, instead: mode === 'INSTEAD' });
  return { ...carried, places: asOf === null ? carried.places : carried.places.filter((place) => existedOn(asOf, place)) };
}

/** The candidate of the part that has facts, the best known where none has; throws AMBIGUOUS_REFERENCE where several have. */
function chosen(part: Part, having: ReadonlySet<string | null>): CandidateAnswer {
  const factual = part.fitting.filter(({ id }) => having.has(id));
  if (factual.length > 1) throw ambiguous(part.mention, factual);
  return (factual[0] ?? part.fitting[0])!;
}

async function edgesOf(
  store: Store,
  page: readonly { readonly cursor: string; readonly row: CarryingPlace }[],
): Promise<ImplementingLocalityEdgeAnswer[]> {
  const steps = await stepsOfClaims(
    store,
    page.flatMap(({ row }) => row.best.steps.map(({ claim }) => claim)),
  );
  return page.map(({ cursor, row }) => {
    const hops = row.best.steps.map(({ claim }): HopAnswer => {
      const step = steps.get(claim);
      if (step === undefined) throw new PolicyGraphError('INTERNAL', `the edge of ${claim} has no claim`);
      // The place list asserts that the part lies in the whole, and what succeeded it; that its doing is theirs is what the rule infers.
      if (step.relation === 'PART_OF') return { ...step, certainty: 'INFERRED', rule: CONTAINMENT };
      return row.carried?.claims.includes(claim) === true ? { ...step, certainty: 'INFERRED', rule: SUCCESSION } : step;
    });
    const inferred = hops.filter(({ certainty }) => certainty === 'INFERRED').map(({ rule }) => rule);
    return {
      cursor,
      nodeId: row.id,
      certainty: row.best.certainty,
      confidence: Math.min(...hops.map(({ confidence }) => confidence)),
      rules: [...new Set(inferred.filter((rule) => rule !== null))].sort(),
      taskIds: row.tasks.map(({ id }) => id),
      path: { hops },
      carried: row.carried,
    };
  });
}

/**
 * Answers the headline question. Sorted by certainty (surest first), name, id. Throws NOT_FOUND for a reference that nothing answers to,
 * AMBIGUOUS_REFERENCE where several things that a reference fits have facts on the question, BAD_USER_INPUT for bad arguments.
 */
export async function implementingLocalities(
  store: Store,
  question: ImplementingQuestion,
): Promise<ImplementingLocalitiesAnswer> {
  const parts = await partsOf(store, question);
  const found = await readings(store, question, parts);
  const document = chosen(parts.document!, new Set(found.map((each) => each.document)));
  const ofDocument = found.filter((each) => each.document === document.id);
  const topic = parts.topic === null ? null : chosen(parts.topic, new Set(ofDocument.map((each) => each.topic)));
  const ofTopic = ofDocument.filter((each) => each.topic === (topic?.id ?? null));
  const period = parts.period === null ? null : chosen(parts.period, new Set(ofTopic.map((each) => each.period)));
  const written = ofTopic.find((each) => each.period === (period?.id ?? null))?.places ?? [];
  const { places, withoutSuccessor } = await inTheirUnits(store, written, question);
  const page = rankedPage(places, ({ best, name, id }) => [certaintyRank(best.certainty), name, id], {
    ...question,
    width: 3,
    of: `implementingLocalities ${document.id} ${topic?.id ?? ''} ${period?.id ?? ''} ${carries(question) ?? ''}`.trimEnd(),
  });
  return {
    documentId: document.id,
    alternatives: parts.document!.fitting.filter(({ id }) => id !== document.id),
    scope: {
      documentId: document.id,
      ...(topic === null ? {} : { topicIds: [topic.id] }),
      ...(period === null ? {} : { periodId: period.id }),
    },
    withoutSuccessor,
    edges: await edgesOf(store, page.rows),
    totalCount: page.totalCount,
    pageInfo: page.pageInfo,
  };
}
