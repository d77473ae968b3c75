/** The claims of a source, merged with what is stored of them, as statements; with the edges that follow from them. */
import { PolicyGraphError } from '../errors.js';
import type { SourceFacts } from '../vocabulary/facts.js';
import { RELATION_TYPES } from '../vocabulary/relations.js';
import { inBatches, storedById } from './batches.js';
import { type ClaimRecord, claimRecord, hasEdge, mergedClaim } from './claim-record.js';
import { edgeRemovals, edgeStatements } from './edge-statements.js';
import { claimsById, claimsWritten, entitiesById } from './statements.generated.js';
import type { BoundStatement, Store } from './store.js';

export interface ClaimStatements {
  readonly statements: BoundStatement[];
  /** To run when entities and claims are there. */
  readonly edges: BoundStatement[];
  readonly count: number;
}

const RELATIONS: ReadonlySet<string> = new Set(RELATION_TYPES);

/**
 * A claim whose end nobody described would have no edge now and one after a rebuild: such facts are refused whole. Throws INTERNAL, for they
 * are a fault of what made them, never of the user.
 */
async function requireEnds(store: Store, facts: SourceFacts, claims: readonly ClaimRecord[]): Promise<void> {
  const described = new Set([facts.source.id, ...facts.entities.map(({ entity }) => entity.id)]);
  const relations = claims.filter(({ object }) => object !== null);
  const unknown = relations.find(({ predicate }) => !RELATIONS.has(predicate));
  if (unknown !== undefined) throw new PolicyGraphError('INTERNAL', `${unknown.predicate} of ${unknown.subject} is no relation`);
  const ends = claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]));
  const open = [...new Set(ends)].filter((id) => !described.has(id));
  const stored = await storedById(store, entitiesById, open);
  const missing = open.filter((id) => !stored.has(id)).sort();
  if (missing.length === 0) return;
  throw new PolicyGraphError(
    'INTERNAL',
    `facts of ${facts.source.id} name what neither they nor the store describe: ${missing.slice(0, 5).join(', ')}`,
    {
      details: { missing },
    },
  );
}

/** Statements that write the claims and their edges. `recordedAt`: ISO date-time, for claims that are new. */
export async function claimStatements(store: Store, facts: SourceFacts, recordedAt: string): Promise<ClaimStatements> {
  const records = facts.claims.map(claimRecord);
  await requireEnds(store, facts, records);
  const stored = await storedById(
    store,
    claimsById,
    records.map(({ id }) => id),
  );
  const merged = new Map<string, ClaimRecord>();
  for (const record of records) merged.set(record.id, mergedClaim(merged.get(record.id) ?? stored.get(record.id), record));
  const claims = [...merged.values()];
  const rows = claims.map((record) => ({
    id: record.id,
    // What a source says again is no longer withdrawn; a null removes the property.
    properties: { ...present(record), ...(stored.get(record.id)?.retractedAt ? { retractedAt: null } : {}) },
  }));
  const rejected = claims.filter((claim) => claim.object !== null && !hasEdge(claim) && stored.has(claim.id));
  return {
    statements: inBatches(rows).map((batch) => ({ statement: claimsWritten, params: { rows: batch, recordedAt } })),
    edges: [...edgeRemovals(rejected), ...edgeStatements(claims)],
    count: merged.size,
  };
}

/** The properties that have a value. */
function present(record: ClaimRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
