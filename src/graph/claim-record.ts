/** Claims as stored properties, and how evidence makes what a claim says of itself. */
import { type Claim, provisionsOfClaim } from '../vocabulary/facts.js';
import type { Certainty, Status } from '../vocabulary/kinds.js';
import { claimIdOf } from './claim-id.js';

/** How sure a fact is, and how far it has come. */
export interface ClaimState {
  readonly certainty: Certainty;
  /** 0–1. */
  readonly confidence: number;
  readonly status: Status | null;
  readonly rule: string;
  /** Parts of the object document that the evidence names, sorted: the union over all of it. */
  readonly provisions: readonly string[];
}
export interface ClaimRecord extends ClaimState {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  /** JSON of an attribute's value: one property holds texts, numbers and booleans alike. */
  readonly value: string | null;
  /** Of SUCCEEDED_BY, where its source tells: the successor's first day, and how much of the unit it took over. */
  readonly date?: string | null;
  readonly share?: string | null;
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
    ...(claim.date == null ? {} : { date: claim.date }),
    ...(claim.share == null ? {} : { share: claim.share }),
    provisions: provisionsOfClaim(claim),
  };
}

/**
 * What two pieces of evidence make together, in whatever order they come: the stronger certainty with its rule, of that the higher confidence;
 * between equals the smaller rule name; the smaller status.
 */
export function mergedState(a: ClaimState, b: ClaimState): ClaimState {
  // As most are: the sentences of one text that say the same.
  if (sameState(a, b)) return plainState(a);
  const difference = (STRENGTH[a.certainty] ?? 0) - (STRENGTH[b.certainty] ?? 0);
  const strongest = difference > 0 ? [a] : difference < 0 ? [b] : [a, b];
  const statuses = [a.status, b.status].filter((status): status is Status => status != null).sort();
  return {
    certainty: strongest[0]!.certainty,
    confidence: Math.max(...strongest.map(({ confidence }) => confidence)),
    rule: strongest.map(({ rule }) => rule).sort()[0]!,
    status: statuses[0] ?? null,
    provisions: [...new Set([...(a.provisions ?? []), ...(b.provisions ?? [])])].sort(),
  };
}

/** The same for whole claims. */
export function mergedClaim(stored: ClaimRecord | undefined, added: ClaimRecord): ClaimRecord {
  return stored === undefined ? added : { ...added, ...mergedState(stored, added) };
}

/** The state of a claim from all evidence in force; null for a claim that nothing carries any more. */
export function stateOf(evidence: readonly ClaimState[]): ClaimState | null {
  const [first, ...rest] = evidence;
  return first === undefined ? null : rest.reduce(mergedState, plainState(first));
}

type WithProvisions = Omit<ClaimState, 'provisions'> & { readonly provisions?: readonly string[] | null };

/** The state alone of whatever carries one; what the store left out is null. */
export function plainState({ certainty, confidence, status, rule, provisions }: WithProvisions): ClaimState {
  return { certainty, confidence, status: status ?? null, rule, provisions: provisions ?? [] };
}

export function sameState(a: ClaimState, b: ClaimState): boolean {
  return (
    a.certainty === b.certainty &&
    a.confidence === b.confidence &&
    (a.status ?? null) === (b.status ?? null) &&
    a.rule === b.rule &&
    sameProvisions(a.provisions, b.provisions)
  );
}

/** Of sorted lists; what the store left out is none. */
export function sameProvisions(a: readonly string[] | null | undefined, b: readonly string[] | null | undefined): boolean {
  if ((a?.length ?? 0) === 0 || (b?.length ?? 0) === 0) return (a?.length ?? 0) === (b?.length ?? 0);
  return a!.join(' ') === b!.join(' ');
}

/** A list as it is stored: null takes an earlier one away. */
export const storedProvisions = (provisions: readonly string[] | null | undefined): readonly string[] | null =>
  (provisions ?? []).length === 0 ? null : [...provisions!];

/** Whether the claim has an edge in the cache: a relation that nobody rejected. */
export function hasEdge(claim: Pick<ClaimRecord, 'object' | 'certainty'>): boolean {
  return claim.object !== null && claim.certainty !== 'REJECTED';
}
