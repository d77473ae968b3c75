/**
 * The documents above and below a document: what it rests on or acts on, what rests on it or acts on it, and theirs in turn, each once, however
 * many ways lead there. One statement. UP leads along the relations of lineage (vocabulary/relations), DOWN against them; a circle is walked once.
 */
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import type { Certainty } from '../vocabulary/kinds.js';
import type { CandidateAnswer, HopAnswer } from './answers.js';
import { requireCertainty } from './certainties.js';
import { requireDay } from './days.js';
import { equallyBest } from './equally-best.js';
import { type Force, forcesOf, notIssued } from './force-of.js';
import { type LineageRow, lineageStatement, type StepRow } from './plan/lineage-statement.js';
import { BY_ID } from './plan/reference-plan.js';
import { rankCandidates } from './rank-candidates.js';
import { type AskedKeys, askedKeys, hitsAmong } from './reference-hits.js';
import { ambiguous, unknown } from './resolve-reference.js';

export const LINEAGE_DIRECTIONS = ['UP', 'DOWN', 'BOTH'] as const;
export type LineageDirection = (typeof LINEAGE_DIRECTIONS)[number];

export interface LineageQuestion {
  /** Any reference to a document. */
  readonly document: string;
  readonly direction?: LineageDirection | null;
  /** 1–6 levels each way, default 4. */
  readonly depth?: number | null;
  /** Certainties that a relation may have; ASSERTED and VERIFIED by default. */
  readonly certainty?: readonly Certainty[] | null;
  /** ISO day: only what was issued by then, or is not known to be later; and what had become of it by then. */
  readonly asOf?: string | null;
  /** Whether it is wanted what became of the documents' force. */
  readonly forced?: boolean;
}

/** Where something stands in a lineage: BOTH for the document itself and what a circle leads to either way. */
interface Placed {
  readonly direction: LineageDirection;
  /** The fewest steps from the document. */
  readonly distance: number;
}
export interface LineageNode extends Placed {
  readonly id: string;
  /** Whether the lineage goes on from here behind the depth that was asked for. */
  readonly hasMore: boolean;
  /** Null where the graph cannot tell, or nobody asked. */
  readonly force: Force | null;
}
export interface LineageHop extends Placed, Omit<HopAnswer, 'evidence'> {
  readonly status: string | null;
  readonly provisions: readonly string[];
  readonly recordedAt: string | null;
}
export interface LineageAnswer {
  readonly documentId: string;
  readonly alternatives: readonly CandidateAnswer[];
  /** The document itself, then by distance and id. */
  readonly nodes: readonly LineageNode[];
  /** By distance, then by the ids of their claims. */
  readonly hops: readonly LineageHop[];
}

const MOST_LEVELS = 6;
const USUAL_LEVELS = 4;
/** Relations in one answer: beyond it nobody can read it, and pages of one relation serve better. */
const MOST_HOPS = 2_000;

function requireDepth(depth: number): number {
  if (Number.isInteger(depth) && depth >= 1 && depth <= MOST_LEVELS) return depth;
  throw new PolicyGraphError('BAD_USER_INPUT', `depth: ${depth} is not a number of levels`, {
    remedy: `Ask for 1 to ${MOST_LEVELS} levels.`,
  });
}

/** The documents that fit the reference equally well, best known first. Throws NOT_FOUND. */
function fitting(asked: AskedKeys, rows: readonly LineageRow[]): CandidateAnswer[] {
  const byId = rows.filter(({ numbers }) => numbers.includes(BY_ID));
  const met = (byId.length > 0 ? byId : rows).map(({ id, name, issuedOn, degree, numbers }) => ({
    thing: { id, kind: 'DOCUMENT' as const, name, issuedOn: issuedOn ?? null, validFrom: null, validTo: null, degree },
    numbers: byId.length > 0 ? [0] : numbers,
  }));
  const best = equallyBest(rankCandidates(hitsAmong(asked, met), asked.asOf));
  if (best.length === 0) throw unknown(asked.mention, 'document');
  return best;
}

const hasSteps = ({ ups, downs }: LineageRow): boolean => [...ups, ...downs].some((level) => level.length > 0);

/** Of several documents that fit, the one that has a lineage; the best known where none has. Throws AMBIGUOUS_REFERENCE where several have. */
function chosen(asked: AskedKeys, rows: readonly LineageRow[]): { row: LineageRow; alternatives: CandidateAnswer[] } {
  const candidates = fitting(asked, rows);
  const factual = candidates.filter(({ id }) => rows.some((row) => row.id === id && hasSteps(row)));
  if (factual.length > 1) throw ambiguous(asked.mention, factual);
  const { id } = (factual[0] ?? candidates[0])!;
  return { row: rows.find((row) => row.id === id)!, alternatives: candidates.filter((each) => each.id !== id) };
}

/** What both ways say of one thing: the nearer distance, and both directions where both lead there. */
function joined(before: Placed | undefined, { direction, distance }: Placed): Placed {
  if (before === undefined) return { direction, distance };
  return {
    direction: before.direction === direction ? direction : 'BOTH',
    distance: Math.min(before.distance, distance),
  };
}

/** Answers the question. Throws NOT_FOUND, AMBIGUOUS_REFERENCE, BAD_USER_INPUT, and QUERY_TOO_COMPLEX for a lineage that nobody could read. */
export async function lineageOf(store: Store, question: LineageQuestion): Promise<LineageAnswer> {
  const depth = requireDepth(question.depth ?? USUAL_LEVELS);
  const direction = question.direction ?? 'BOTH';
  const asOf = requireDay(question.asOf, 'asOf');
  const reference = askedKeys({ mention: question.document, kind: 'DOCUMENT' });
  const { params, ...statement } = lineageStatement({
    reference,
    up: direction === 'DOWN' ? 0 : depth,
    down: direction === 'UP' ? 0 : depth,
    certainty: [...requireCertainty(question.certainty)].sort(),
    asOf,
    acts: question.forced ?? false,
    limit: MOST_HOPS + 1,
  });
  const { row, alternatives } = chosen(reference, await store.read(statement, params));
  const nodes = new Map<string, Placed>([[row.id, { direction: 'BOTH', distance: 0 }]]);
  const hops = new Map<string, Placed & { readonly step: StepRow }>();
  for (const [way, levels] of [
    ['UP', row.ups],
    ['DOWN', row.downs],
  ] as const) {
    for (const [level, steps] of levels.entries()) {
      for (const step of steps) {
        const placed = { direction: way, distance: level + 1 };
        const [claim, , from, to] = step;
        const far = way === 'UP' ? to : from;
        if (far !== row.id) nodes.set(far, joined(nodes.get(far), placed));
        hops.set(claim, { ...joined(hops.get(claim), placed), step });
      }
    }
  }
  if (hops.size > MOST_HOPS) throw tooMany(question.document);
  const forces = forcesOf(row.acts);
  const own = row.issuedOn !== null && asOf !== null && row.issuedOn > asOf ? notIssued(row.issuedOn) : null;
  // A level that is not the nearest one of a document was read from it already.
  const goesOn = new Set([...row.upGoesOn, ...row.downGoesOn]);
  return {
    documentId: row.id,
    alternatives,
    nodes: [...nodes]
      .map(([id, placed]) => ({
        id,
        ...placed,
        hasMore: placed.distance === depth && goesOn.has(id),
        force: (id === row.id ? own : null) ?? forces.get(id) ?? null,
      }))
      .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1)),
    hops: [...hops.values()].map(hopOf).sort((a, b) => a.distance - b.distance || (a.claimId < b.claimId ? -1 : 1)),
  };
}

function hopOf({ step, direction, distance }: Placed & { readonly step: StepRow }): LineageHop {
  const [claimId, relation, fromId, toId, certainty, confidence, status, rule, provisions, recordedAt] = step;
  return {
    ...{ claimId, relation, fromId, toId, certainty, confidence, direction, distance },
    status: status ?? null,
    rule: rule ?? null,
    provisions: provisions ?? [],
    recordedAt: recordedAt ?? null,
  };
}

function tooMany(document: string): PolicyGraphError {
  return new PolicyGraphError('QUERY_TOO_COMPLEX', `the lineage of "${document}" has more than ${MOST_HOPS} relations`, {
    remedy:
      'Ask for fewer levels (depth:) or one direction, or page through one relation, e.g. document { implementedBy(first:, after:) }.',
  });
}
