/**
 * The claims that a change of evidence touches, as statements, with the edges that follow from them. A claim is in force while any evidence is,
 * or while a person's confirmation stands; it is as sure as its evidence makes it, and remembers what it was before.
 */
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import type { Certainty, RetractionReason } from '../vocabulary/kinds.js';
import { RELATION_TYPES } from '../vocabulary/relations.js';
import { inBatches, pushTo, storedById } from './batches.js';
import { historyLine } from './claim-history.js';
import { type ClaimRecord, type ClaimState, hasEdge, plainState, sameState, stateOf } from './claim-record.js';
import { edgeRemovals, edgeStatements, type EdgeClaim, pastEdgeStatements } from './edge-statements.js';
import { tieId } from './evidence-rows.js';
import type { EvidenceChange } from './source-change.js';
import { claimsById, claimsWritten, entitiesById, evidenceOfClaims } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';

export interface ClaimStatements {
  readonly statements: BoundStatement[];
  /** To run when entities and claims are there. */
  readonly edges: BoundStatement[];
  /** Ends of claims that were retracted: nobody may speak of them any more. */
  readonly left: readonly string[];
  /** How many claims were retracted. */
  readonly retracted: number;
}
export interface ClaimChange {
  /** The claims of the gained evidence, as a source states them. */
  readonly records: readonly ClaimRecord[];
  readonly evidence: Pick<EvidenceChange, 'gained' | 'lost'>;
  /** Verdicts of a person that are new or taken back (null), by claim id. */
  readonly judged?: ReadonlyMap<string, Certainty | null>;
}
/** When a change is recorded, and as which revision of the graph. */
export interface Recording {
  /** ISO date-time of 24 characters. */
  readonly now: string;
  readonly revision: number;
}

type StoredRow = typeof claimsById extends { readonly _types?: { row: infer Row } } ? Row : never;
type Touched = Omit<ClaimRecord, keyof ClaimState | 'value'>;

const RELATIONS: ReadonlySet<string> = new Set(RELATION_TYPES);

/**
 * A claim whose end nobody described would have no edge now and one after a rebuild: such facts are refused whole. Throws INTERNAL, for they
 * are a fault of what made them, never of the user. Resolves to those ends that only the store describes.
 */
export async function requireEnds(store: Store, facts: SourceFacts, claims: readonly ClaimRecord[]): Promise<string[]> {
  const described = new Set([facts.source.id, ...facts.entities.map(({ entity }) => entity.id)]);
  const relations = claims.filter(({ object }) => object !== null);
  const unknown = relations.find(({ predicate }) => !RELATIONS.has(predicate));
  if (unknown !== undefined) throw new PolicyGraphError('INTERNAL', `${unknown.predicate} of ${unknown.subject} is no relation`);
  const ends = claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]));
  const open = [...new Set(ends)].filter((id) => !described.has(id));
  const stored = await storedById(store, entitiesById, open);
  const missing = open.filter((id) => !stored.has(id)).sort();
  if (missing.length === 0) return open;
  throw new PolicyGraphError(
    'INTERNAL',
    `facts of ${facts.source.id} name what neither they nor the store describe: ${missing.slice(0, 5).join(', ')}`,
    { details: { missing } },
  );
}

/** What each claim is known to rest on: read where evidence is lost or a person judged, else what the claim says of itself will do. */
async function standingStates(store: Store, change: ClaimChange, stored: ReadonlyMap<string, StoredRow>) {
  const lost = new Set(change.evidence.lost.map(tieId));
  const toRead = new Set(change.evidence.lost.map(({ claim }) => claim));
  for (const [id, { judged }] of stored) if (judged !== null && judged !== undefined) toRead.add(id);
  for (const id of change.judged?.keys() ?? []) toRead.add(id);
  const states = new Map<string, ClaimState[]>();
  for (const [id, row] of stored) if (!row.retractedAt && !toRead.has(id)) states.set(id, [row as ClaimState]);
  for (const ids of inBatches([...toRead])) {
    for (const row of await store.read(evidenceOfClaims, { ids })) {
      if (!lost.has(tieId(row))) pushTo(states, row.claim, row as ClaimState);
    }
  }
  for (const { claim, state } of change.evidence.gained) pushTo(states, claim, state);
  return states;
}

/** REVISED outweighs: a text that changed is why its facts went, whatever the rules. */
function reasonOf(change: ClaimChange): Map<string, RetractionReason> {
  const reasons = new Map<string, RetractionReason>();
  for (const { claim, reason } of change.evidence.lost) {
    const before = reasons.get(claim);
    if (before === undefined || before === 'RULES_CHANGED') reasons.set(claim, reason);
  }
  return reasons;
}

/** Statements that bring the touched claims and their edges to what their evidence says now. Claims that it leaves as they are, are not written. */
export async function claimStatements(store: Store, change: ClaimChange, { now, revision }: Recording): Promise<ClaimStatements> {
  const records = new Map(change.records.map((record) => [record.id, record]));
  const ids = new Set([
    ...change.evidence.gained.map(({ claim }) => claim),
    ...change.evidence.lost.map(({ claim }) => claim),
    ...(change.judged?.keys() ?? []),
  ]);
  const stored = await storedById(store, claimsById, [...ids]);
  const states = await standingStates(store, change, stored);
  const reasons = reasonOf(change);
  const rows: { id: string; properties: Record<string, unknown> }[] = [];
  const [edged, unedged]: [EdgeClaim[], Touched[]] = [[], []];
  const past: Parameters<typeof pastEdgeStatements>[0] extends Iterable<infer Row> ? Row[] : never = [];
  const left: string[] = [];
  let retracted = 0;
  for (const id of ids) {
    const before = stored.get(id);
    const claim: Touched | undefined = records.get(id) ?? before;
    if (claim === undefined) continue;
    const { subject, predicate } = claim;
    const object = claim.object ?? null;
    const verdict = change.judged?.get(id);
    const judged = verdict !== undefined ? verdict : ((before?.judged as Certainty | null | undefined) ?? null);
    const last = before === undefined ? null : (before as ClaimState);
    const state = stateOf(states.get(id) ?? [], { judged, last });
    const standing = before !== undefined && !before.retractedAt;
    const changed = state === null ? standing : !standing || !sameState(before as ClaimState, state);
    if (!changed && verdict === undefined) continue;
    const properties: Record<string, unknown> = { revision, ...(verdict === undefined ? {} : { judged: verdict }) };
    if (changed) {
      const reason = state === null ? (reasons.get(id) ?? 'REMOVED') : 'CHANGED';
      if (standing && before.since < now) {
        const line = historyLine({ ...plainState(before as ClaimState), from: before.since, until: now, reason });
        properties.history = [...(before.history ?? []), line];
        past.push({ id, subject, predicate, object, history: [line] });
      }
      if (state === null) Object.assign(properties, { retractedAt: now, reason });
      else Object.assign(properties, { id, subject, predicate, ...state, since: now });
      if (before === undefined) Object.assign(properties, { object, value: records.get(id)?.value ?? null });
      else if (before.retractedAt && state !== null) Object.assign(properties, { retractedAt: null, reason: null });
      if (state !== null && hasEdge({ object, certainty: state.certainty })) {
        edged.push({ ...state, id, subject, predicate, object, since: now });
      } else if (standing && object !== null) unedged.push({ id, subject, predicate, object });
      if (state === null) {
        left.push(subject, ...(object === null ? [] : [object]));
        retracted += 1;
      }
    }
    rows.push({ id, properties });
  }
  return {
    statements: inBatches(rows).map((batch) => ({ statement: claimsWritten, params: { rows: batch, recordedAt: now } })),
    edges: [...edgeRemovals(unedged), ...edgeStatements(edged), ...pastEdgeStatements(past)],
    left,
    retracted,
  };
}
