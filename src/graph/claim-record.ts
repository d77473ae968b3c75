/** Claims as stored properties, and how new evidence changes a stored claim. */
import type { Claim } from '../vocabulary/facts.js';
import type { Certainty, Status } from '../vocabulary/kinds.js';
import { claimIdOf } from './claim-id.js';

export interface ClaimRecord {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  /** JSON of an attribute's value: one property holds texts, numbers and booleans alike. */
  readonly value: string | null;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly status: Status | null;
  readonly rule: string;
}
export interface StoredClaim {
  readonly certainty: string;
  readonly confidence: number;
  readonly status: string | null;
  readonly rule: string;
  readonly retractedAt: string | null;
}

/** What a person judged stands over what a text says, and that over what a rule infers. */
const STRENGTH: Readonly<Record<string, number>> = { REJECTED: 4, VERIFIED: 3, ASSERTED: 2, INFERRED: 1 };

export function claimRecord(claim: Claim): ClaimRecord {
  const { subject, predicate, object, value, certainty, confidence, status, rule } = claim;
  return {
    id: claimIdOf(claim),
    subject,
    predicate,
    object,
    value: value === null ? null : JSON.stringify(value),
    certainty,
    confidence,
    status,
    rule,
  };
}

/** The stronger certainty with its rule, the higher confidence; between equals the smaller rule name and the smaller status. */
export function mergedClaim(stored: StoredClaim | ClaimRecord | undefined, added: ClaimRecord): ClaimRecord {
  if (stored === undefined) return added;
  const difference = (STRENGTH[stored.certainty] ?? 0) - (STRENGTH[added.certainty] ?? 0);
  const keep = difference > 0 || (difference === 0 && (stored.rule ?? '') <= added.rule);
  const statuses = [stored.status, added.status]
    .filter((status): status is Status => status !== null && status !== undefined)
    .sort();
  return {
    ...added,
    certainty: (difference >= 0 ? stored.certainty : added.certainty) as Certainty,
    rule: keep ? stored.rule : added.rule,
    confidence:
      difference === 0 ? Math.max(stored.confidence, added.confidence) : difference > 0 ? stored.confidence : added.confidence,
    status: statuses[0] ?? null,
  };
}

/** Whether the claim has an edge in the cache: a relation that nobody rejected. */
export function hasEdge(claim: Pick<ClaimRecord, 'object' | 'certainty'>): boolean {
  return claim.object !== null && claim.certainty !== 'REJECTED';
}
