/** A unit as written, and what it is on another day: itself while it exists, else the units that took it over, or that none is known. */
import type { Store } from '../graph/store.js';
import type { Certainty, SuccessionShare } from '../vocabulary/kinds.js';
import type { HopAnswer } from './answers.js';
import type { Place } from './best-ways.js';
import { hasEnded, successorsOn } from './carried-places.js';
import { requireDay } from './days.js';
import { fitting } from './plan/met-references.js';
import { successionStatement } from './plan/succession-statement.js';
import type { SuccessionRow } from './plan/succession-steps.js';
import { type AskedKeys, askedKeys } from './reference-hits.js';
import { ambiguous, resolveReference, unknown } from './resolve-reference.js';

/** EXISTS: the unit is of the day. CARRIED: others have taken it over. NOT_BEGUN: it began later. NOT_KNOWN: it ended, and the lists know no successor. */
export const UNIT_STATES = ['EXISTS', 'CARRIED', 'NOT_BEGUN', 'NOT_KNOWN'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

type Hop = Omit<HopAnswer, 'evidence'>;

export interface SuccessionAnswer {
  readonly localityId: string;
  readonly state: UnitState;
  readonly successors: readonly {
    readonly localityId: string;
    readonly share: SuccessionShare | null;
    readonly date: string | null;
    /** Each step with its record, from the unit on. */
    readonly path: { readonly hops: readonly Hop[] };
  }[];
}

/** What the reference fits and what became of that; told again by its id where it is a part of a name, which the text index finds. */
async function followed(store: Store, mention: string): Promise<{ unit: Place; successions: readonly SuccessionRow[] }> {
  const ask = async (reference: AskedKeys) => {
    const { params, ...statement } = successionStatement(reference);
    const [row] = await store.read(statement, params);
    return { row: row!, best: fitting(reference, row!.met) };
  };
  let { row, best } = await ask(askedKeys({ mention, kind: 'LOCALITY' }));
  if (best.length === 0) {
    const id = await resolveReference(store, { mention, kind: 'LOCALITY' });
    if (id !== null) ({ row, best } = await ask(askedKeys({ mention: id, kind: 'LOCALITY' })));
  }
  const [only] = best;
  if (only === undefined) throw unknown(mention, 'locality');
  if (best.length > 1) throw ambiguous(mention, best);
  const [id, name, , validFrom, validTo] = row.met.find(([each]) => each === only.id)!;
  const successions = row.followed.find(([each]) => each === only.id)?.[1] ?? [];
  return { unit: { id, name, validFrom: validFrom ?? null, validTo: validTo ?? null }, successions };
}

function hopOf([claimId, fromId, toId, , , , certainty, confidence, rule]: SuccessionRow): Hop {
  return { claimId, relation: 'SUCCEEDED_BY', fromId, toId, certainty: certainty as Certainty, confidence, rule: rule ?? null };
}

/**
 * What the locality is on the day `asOf` (ISO), or today. One statement; more for words that are no stored name but a part of one. Throws NOT_FOUND
 * and AMBIGUOUS_REFERENCE for the reference, BAD_USER_INPUT for a bad day.
 */
export async function successionOf(
  store: Store,
  question: { readonly locality: string; readonly asOf?: string | null },
): Promise<SuccessionAnswer> {
  const asOf = requireDay(question.asOf, 'asOf');
  const { unit, successions } = await followed(store, question.locality);
  if (asOf !== null && unit.validFrom !== null && asOf < unit.validFrom)
    return { localityId: unit.id, state: 'NOT_BEGUN', successors: [] };
  if (!hasEnded(unit, asOf)) return { localityId: unit.id, state: 'EXISTS', successors: [] };
  const successors = successorsOn(successions, [unit.id], asOf).get(unit.id) ?? [];
  const hops = new Map(successions.map((row) => [row[0], hopOf(row)]));
  return {
    localityId: unit.id,
    state: successors.length === 0 ? 'NOT_KNOWN' : 'CARRIED',
    successors: successors.map(({ unit: { id: localityId }, share, date, claims }) => ({
      localityId,
      share,
      date,
      path: { hops: claims.map((claim) => hops.get(claim)!) },
    })),
  };
}
