/**
 * Answers carried to the units of another day (rule `succession`, vocabulary/inference-rules): succession is many-to-many and has several steps
 * (a province renamed, then merged), so each ended unit is followed until units are reached that exist. What the lists do not know is told.
 */
import type { SuccessionShare } from '../vocabulary/kinds.js';
import { type CarryingPlace, PlacesFound, type Place, wayOf } from './best-ways.js';
import type { SuccessionRow } from './plan/succession-steps.js';

/** One way from an ended unit to one that exists on the day. */
export interface Successor {
  readonly unit: Place;
  /** PART as soon as one step is; null where a step does not tell. */
  readonly share: SuccessionShare | null;
  /** The day of the last step. */
  readonly date: string | null;
  /** The claims of the steps, first to last. */
  readonly claims: readonly string[];
}

/** Whether the unit is no more on the day; without a day, today. */
export function hasEnded({ validTo }: Pick<Place, 'validTo'>, asOf: string | null): boolean {
  return validTo !== null && (asOf === null || validTo <= asOf);
}

function shareOf(before: SuccessionShare | null, step: string | null): SuccessionShare | null {
  if (before === 'PART' || step === 'PART') return 'PART';
  return before === 'WHOLE' && step === 'WHOLE' ? 'WHOLE' : null;
}

/** The successors of each unit that exist on the day, by its id, in the order of their ids; an empty list where none is known. */
export function successorsOn(
  rows: readonly SuccessionRow[],
  ids: readonly string[],
  asOf: string | null,
): Map<string, Successor[]> {
  const steps = new Map<string, SuccessionRow[]>();
  for (const row of new Map(rows.map((each) => [each[0], each])).values()) steps.set(row[1], [...(steps.get(row[1]) ?? []), row]);
  const found = new Map<string, Successor[]>(ids.map((id) => [id, []]));
  let open = ids.map((id) => ({
    from: id,
    at: id,
    seen: [id],
    share: 'WHOLE' as SuccessionShare | null,
    claims: [] as string[],
  }));
  while (open.length > 0) {
    const next: typeof open = [];
    for (const { from, at, seen, share, claims } of open) {
      for (const [claim, , id, name, validFrom, validTo, , , , date, stepShare] of steps.get(at) ?? []) {
        if (seen.includes(id)) continue;
        const unit = { id, name, validFrom: validFrom ?? null, validTo: validTo ?? null };
        // A successor that begins behind the day is not that day's unit.
        if (asOf !== null && unit.validFrom !== null && unit.validFrom > asOf) continue;
        const way = { share: shareOf(share, stepShare ?? null), claims: [...claims, claim] };
        if (hasEnded(unit, asOf)) next.push({ from, at: id, seen: [...seen, id], ...way });
        else found.get(from)!.push({ unit, ...way, date: date ?? null });
      }
    }
    open = next;
  }
  for (const successors of found.values())
    successors.sort((a, b) => (a.unit.id < b.unit.id ? -1 : a.unit.id > b.unit.id ? 1 : 0));
  return found;
}

export interface CarriedPlaces {
  readonly places: readonly CarryingPlace[];
  /** Units that have ended and of which no successor is known. */
  readonly withoutSuccessor: readonly string[];
}

/**
 * The places with what ended units did carried to their successors. `instead`: in place of the ended units, from every answer; else beside them,
 * from answers that no rule inferred, so that no inference is stacked upon another.
 */
export function carriedPlaces(
  places: readonly CarryingPlace[],
  { successions, asOf, instead }: { successions: readonly SuccessionRow[]; asOf: string | null; instead: boolean },
): CarriedPlaces {
  const ended = places.filter((place) => hasEnded(place, asOf) && (instead || place.best.certainty !== 'INFERRED'));
  const successors = successorsOn(
    successions,
    ended.map(({ id }) => id),
    asOf,
  );
  const found = new PlacesFound();
  const gone = new Set(instead ? ended.map(({ id }) => id) : []);
  for (const { best, tasks, carried, ...place } of places)
    if (!gone.has(place.id)) found.add(place, { tasks, way: best, carried });
  for (const { id, best, tasks } of ended) {
    for (const { unit, share, date, claims } of successors.get(id) ?? []) {
      const steps = [...claims].reverse().map((claim) => ({ claim, certainty: 'INFERRED' as const }));
      const certain = tasks.filter(({ certainty }) => instead || certainty !== 'INFERRED').map((task) => ({ id: task.id }));
      const way = wayOf([...steps, ...best.steps]);
      found.add(unit, { tasks: certain, way, carried: { from: id, share, date, claims } });
    }
  }
  return {
    places: found.list(),
    withoutSuccessor: ended
      .filter(({ id }) => (successors.get(id) ?? []).length === 0)
      .map(({ id }) => id)
      .sort(),
  };
}
