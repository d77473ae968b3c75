/**
 * What became of a document's force, as far as others say so. That nobody is known to have ended it does not mean that it is in force: the graph
 * knows neither when a document takes effect nor every document, so it tells what was done to it, and nothing where nothing is known.
 */
import type { Certainty } from '../vocabulary/kinds.js';
import type { RelationType } from '../vocabulary/relations.js';
import type { ActRow } from './plan/lineage-statement.js';

/** In the order in which they count where several are known. */
export const FORCE_STATES = ['NOT_ISSUED', 'REPEALED', 'REPLACED', 'SUSPENDED', 'AMENDED'] as const;
export type ForceState = (typeof FORCE_STATES)[number];

export interface Force {
  readonly state: ForceState;
  /** Day of issue of the document that did it, or of the document itself that was not issued yet; null where the graph does not know it. */
  readonly since: string | null;
  /** Null for NOT_ISSUED. */
  readonly byId: string | null;
  readonly claimId: string | null;
  /** Parts of the document that it happened to, as locators; empty: all of it. */
  readonly provisions: readonly string[];
  readonly certainty: Certainty | null;
  readonly rule: string | null;
}

const STATE_AFTER: Partial<Readonly<Record<RelationType, ForceState>>> = {
  REPEALS: 'REPEALED',
  REPLACES: 'REPLACED',
  SUSPENDS: 'SUSPENDED',
  AMENDS: 'AMENDED',
};

/** What happened to the whole before what happened to a part; then by weight, then the earliest, then by the claim's id. */
function compare(a: Force, b: Force): number {
  const rank = ({ state, provisions }: Force): number =>
    FORCE_STATES.indexOf(state) + (provisions.length > 0 && state !== 'AMENDED' ? FORCE_STATES.length : 0);
  const text = ({ since, claimId }: Force): string => `${since ?? '9'} ${claimId}`;
  return rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1);
}

/**
 * The force of each document that something was done to, by its id. `acts` are those that are done, not planned, and whose day is not behind the
 * day asked about.
 */
export function forcesOf(acts: readonly ActRow[]): Map<string, Force> {
  const found = new Map<string, Force>();
  for (const [of, relation, claimId, byId, since, certainty, rule, provisions] of acts) {
    const state = STATE_AFTER[relation];
    if (state === undefined) continue;
    const force = { state, since: since ?? null, byId, claimId, provisions: provisions ?? [], certainty, rule: rule ?? null };
    const before = found.get(of);
    if (before === undefined || compare(force, before) < 0) found.set(of, force);
  }
  return found;
}

/** That the document was not issued yet on the day. */
export function notIssued(issuedOn: string): Force {
  return { state: 'NOT_ISSUED', since: issuedOn, byId: null, claimId: null, provisions: [], certainty: null, rule: null };
}
