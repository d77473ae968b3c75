/** A unit as written, and what it is on another day: itself while it exists, else the units that took it over, or that none is known. */
import { thingsById } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import type { SuccessionShare } from '../vocabulary/kinds.js';
import type { PathAnswer } from './answers.js';
import { hasEnded, successorsOn } from './carried-places.js';
import { requireDay } from './days.js';
import { stepsOfClaims } from './proof.js';
import { resolveReference, unknown } from './resolve-reference.js';

/** EXISTS: the unit is of the day. CARRIED: others have taken it over. NOT_BEGUN: it began later. NOT_KNOWN: it ended, and the lists know no successor. */
export const UNIT_STATES = ['EXISTS', 'CARRIED', 'NOT_BEGUN', 'NOT_KNOWN'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export interface SuccessionAnswer {
  readonly localityId: string;
  readonly state: UnitState;
  readonly successors: readonly {
    readonly localityId: string;
    readonly share: SuccessionShare | null;
    readonly date: string | null;
    /** Each step with its record, from the unit on. */
    readonly path: PathAnswer;
  }[];
}

/**
 * What the locality is on the day `asOf` (ISO), or today. At most four statements and one for each step of succession. Throws NOT_FOUND and
 * AMBIGUOUS_REFERENCE for the reference, BAD_USER_INPUT for a bad day.
 */
export async function successionOf(
  store: Store,
  question: { readonly locality: string; readonly asOf?: string | null },
): Promise<SuccessionAnswer> {
  const asOf = requireDay(question.asOf, 'asOf');
  const id = await resolveReference(store, { mention: question.locality, kind: 'LOCALITY' });
  const [row] = id === null ? [] : await store.read(thingsById, { ids: [id] });
  if (id === null || row === undefined) throw unknown(question.locality, 'locality');
  const unit = { validFrom: row.validFrom ?? null, validTo: row.validTo ?? null };
  if (asOf !== null && unit.validFrom !== null && asOf < unit.validFrom)
    return { localityId: id, state: 'NOT_BEGUN', successors: [] };
  if (!hasEnded(unit, asOf)) return { localityId: id, state: 'EXISTS', successors: [] };
  const successors = (await successorsOn(store, [id], asOf)).get(id) ?? [];
  const steps = await stepsOfClaims(
    store,
    successors.flatMap(({ claims }) => claims),
  );
  return {
    localityId: id,
    state: successors.length === 0 ? 'NOT_KNOWN' : 'CARRIED',
    successors: successors.map(({ unit: { id: localityId }, share, date, claims }) => ({
      localityId,
      share,
      date,
      path: { hops: claims.flatMap((claim) => steps.get(claim) ?? []) },
    })),
  };
}
