/**
 * The claims that a change of evidence touches, as statements, with the edges that follow from them. A claim is in force while any evidence is; it
 * is as sure as its evidence makes it, and remembers what it was before. Where a judgement stands over it, only the word of its sources is
 * written here (`stated`), and the judgements are laid over it anew afterwards.
 */
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import type { RetractionReason } from '../vocabulary/kinds.js';
import { RELATION_TYPES } from '../vocabulary/relations.js';
import { inBatches, pushTo } from './batches.js';
import { type ClaimRecord, type ClaimState, hasEdge, sameState, stateOf, storedProvisions } from './claim-record.js';
import { transition } from './claim-transition.js';
import { edgeRemovals, edgeStatements, type EdgeClaim, newEdgeStatements, pastEdgeStatements } from './edge-statements.js';
import { CLAIM_COLUMNS, type ListRow, listRow } from './row-columns.js';
import { tieId } from './evidence-rows.js';
import type { EvidenceChange } from './source-change.js';
import { claimsById, claimsNewWritten, claimsWritten, entitiesById, evidenceOfClaims } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';
import type { StoredRows } from './stored-rows.js';

export interface ClaimStatements {
  readonly statements: BoundStatement[];
  /** Of claims that were not stored; before the others. */
  readonly made: BoundStatement[];
  /** Their edges. To run when entities and claims are there, before the others. */
  readonly madeEdges: BoundStatement[];
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
export async function requireEnds(rows: StoredRows, facts: SourceFacts, claims: readonly ClaimRecord[]): Promise<string[]> {
  const described = new Set([facts.source.id, ...facts.entities.map(({ entity }) => entity.id)]);
  const relations = claims.filter(({ object }) => object !== null);
  const unknown = relations.find(({ predicate }) => !RELATIONS.has(predicate));
  if (unknown !== undefined) throw new PolicyGraphError('INTERNAL', `${unknown.predicate} of ${unknown.subject} is no relation`);
  const ends = claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]));
  const open = [...new Set(ends)].filter((id) => !described.has(id));
  const stored = await rows.byId(entitiesById, open);
  const missing = open.filter((id) => !stored.has(id)).sort();
  if (missing.length === 0) return open;
  throw new PolicyGraphError(
    'INTERNAL',
    `facts of ${facts.source.id} name what neither they nor the store describe: ${missing.slice(0, 5).join(', ')}`,
    { details: { missing } },
  );
}

/** What a claim keeps of its sources' word while a judgement stands over it (judgement/claim-layers.ts). */
interface StatedLayer extends ClaimState {
  readonly retractedAt: string | null;
}
const isLayered = ({ stated, madeBy }: StoredRow): boolean => Boolean(stated) || Boolean(madeBy);

/** What each claim is known to rest on: read where evidence is lost or a judgement stands over it, else what the claim says of itself will do. */
async function standingStates(store: Store, change: ClaimChange, stored: ReadonlyMap<string, StoredRow>) {
  const lost = new Set(change.evidence.lost.map(tieId));
  const toRead = new Set(change.evidence.lost.map(({ claim }) => claim));
  for (const [id, row] of stored) if (isLayered(row)) toRead.add(id);
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

/** What a succession tells besides its ends. */
function present({ date, share }: { readonly date?: string | null; readonly share?: string | null }): object {
  return { ...(date == null ? {} : { date }), ...(share == null ? {} : { share }) };
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

/** The word of the sources under a judgement, where it changes; null where it does not. */
function statedChange(row: StoredRow, state: ClaimState | null, now: string): Record<string, unknown> | null {
  const before = row.stated ? (JSON.parse(row.stated) as StatedLayer) : null;
  if (state === null && (before === null || before.retractedAt)) return null;
  if (
    state !== null &&
    before !== null &&
    !before.retractedAt &&
    sameState({ ...before, provisions: row.provisions ?? [] }, state)
  )
    return null;
  const { certainty, confidence, status, rule } = (state ?? before)!;
  return {
    ...(state === null ? {} : { provisions: storedProvisions(state.provisions) }),
    stated: JSON.stringify({ certainty, confidence, status: status ?? null, rule, retractedAt: state === null ? now : null }),
    madeBy: null,
  };
}

/** The earlier times in which the claim was not in force, with the one that ends now. */
function goneUntil({ retractedAt, gone }: StoredRow, now: string): { gone?: string[] } {
  return retractedAt && retractedAt < now ? { gone: [...(gone ?? []), `${retractedAt} ${now}`] } : {};
}

/** Statements that bring the touched claims and their edges to what their evidence says now. Claims that it leaves as they are, are not written. */
export async function claimStatements(
  known: StoredRows,
  change: ClaimChange,
  { now, revision }: Recording,
): Promise<ClaimStatements> {
  const records = new Map(change.records.map((record) => [record.id, record]));
  const { gained, lost } = change.evidence;
  const ids = new Set([...gained, ...lost].map(({ claim }) => claim));
  const stored = await known.byId(claimsById, ids);
  const states = await standingStates(known.store, change, stored);
  const reasons = reasonOf(change);
  const rows: { id: string; properties: Record<string, unknown> }[] = [];
  const made: ListRow[] = [];
  const [edged, newlyEdged, unedged]: [EdgeClaim[], EdgeClaim[], Touched[]] = [[], [], []];
  const past: (Touched & { readonly history: readonly string[] })[] = [];
  const left: string[] = [];
  let retracted = 0;
  for (const id of ids) {
    const before = stored.get(id);
    const claim: Touched | undefined = records.get(id) ?? before;
    if (claim === undefined) continue;
    const { subject, predicate } = claim;
    const object = claim.object ?? null;
    const touched = { id, subject, predicate, object };
    const state = stateOf(states.get(id) ?? []);
    if (before === undefined && state !== null) {
      const { value = null, date = null, share = null } = records.get(id) ?? {};
      const { certainty, confidence, status, rule, provisions: all } = state;
      const provisions = storedProvisions(all);
      // Written out: most of an ingest is new claims, and an object put together of others takes several times as long.
      const written = {
        subject,
        predicate,
        object,
        value,
        certainty,
        confidence,
        status,
        rule,
        provisions,
        date,
        share,
        since: now,
        revision,
      };
      made.push(listRow([id], CLAIM_COLUMNS, written));
      const edge = {
        id,
        subject,
        predicate,
        object,
        certainty,
        confidence,
        status,
        rule,
        provisions: all,
        date,
        share,
        since: now,
      };
      if (hasEdge(edge)) newlyEdged.push(edge);
      continue;
    }
    // Neither stored nor said by anyone any more.
    if (before === undefined) continue;
    const succession = present(records.get(id) ?? before);
    if (isLayered(before)) {
      const properties = statedChange(before, state, now);
      const why = state === null ? { reason: reasons.get(id) ?? 'REMOVED' } : {};
      // Evidence that came or went without changing what the claim says is still a change of the claim.
      rows.push({ id, properties: { ...properties, ...(properties === null ? {} : why), revision } });
      continue;
    }
    const standing = before.retractedAt ? null : (before as ClaimState & { since: string });
    const reason = reasons.get(id) ?? 'REMOVED';
    const { properties, line } = transition(standing, state, { now, reason, history: before.history });
    if (properties === null) {
      rows.push({ id, properties: { revision } });
      continue;
    }
    if (line !== null) past.push({ ...touched, ...succession, history: [line] });
    if (state === null) {
      rows.push({ id, properties: { ...properties, revision, retractedAt: now, reason } });
      left.push(subject, ...(object === null ? [] : [object]));
      retracted += 1;
    } else {
      const provisions = storedProvisions(state.provisions);
      const again = { retractedAt: null, reason: null, ...goneUntil(before, now) };
      rows.push({ id, properties: { ...touched, ...state, provisions, ...again, ...properties, revision } });
    }
    if (state !== null && hasEdge({ object, certainty: state.certainty }))
      edged.push({ ...state, ...touched, ...succession, since: now });
    else if (standing !== null && object !== null) unedged.push(touched);
  }
  return {
    made: inBatches(made).map((batch) => ({ statement: claimsNewWritten, params: { rows: batch, recordedAt: now } })),
    madeEdges: newEdgeStatements(newlyEdged),
    statements: inBatches(rows).map((batch) => ({ statement: claimsWritten, params: { rows: batch, recordedAt: now } })),
    edges: [...edgeRemovals(unedged), ...edgeStatements(edged), ...pastEdgeStatements(past)],
    left,
    retracted,
  };
}
