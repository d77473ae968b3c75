/**
 * From the rows of the statement `implementing-ways` to the places that carry a document out (design §6): ways are put together, and what an
 * ASSERTED or VERIFIED place does is carried once to the unit that it is part of (rule `containment`).
 */
import { type CarryingPlace, PlacesFound, type Place, stepsOf, wayOf } from './best-ways.js';
import { existedOn } from './rank-candidates.js';

/** The rule by which what a place does also happens in the unit around it. */
export const CONTAINMENT = 'containment';

/** A row of the statement: one way from a task to a place, with all ways from the task to the document. */
export interface WayRow {
  readonly task: string;
  readonly taskWays: readonly (readonly string[])[];
  /** The step that ties the task to the topic asked for; empty without a topic. */
  readonly about: readonly string[];
  readonly locality: string;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly placeWay: readonly string[];
  /** Claim, id, name, valid from, valid to of the units that the place is part of. */
  readonly wholes: readonly (readonly (string | null)[])[];
}

/** Whether both units existed at some one time. */
function coexisted(a: Place, b: Place): boolean {
  return (
    (a.validTo === null || b.validFrom === null || b.validFrom < a.validTo) &&
    (b.validTo === null || a.validFrom === null || a.validFrom < b.validTo)
  );
}

/**
 * The steps of a way. The step to the topic is no part of the way to the place, so it is shown only where it is what makes the answer less
 * sure: where a rule inferred it.
 */
function stepsFrom(row: WayRow, taskWay: readonly string[]): ReturnType<typeof stepsOf> {
  const about = stepsOf(row.about).filter(({ certainty }) => certainty === 'INFERRED');
  return [...stepsOf(row.placeWay), ...stepsOf(taskWay), ...about];
}

/**
 * The places of the rows by their best ways. `asOf`: ISO day on which the places must have existed; null takes them as written. `contained`:
 * whether the rule `containment` may be applied.
 */
export function carryingPlaces(rows: readonly WayRow[], asOf: string | null, contained = true): CarryingPlace[] {
  const found = new PlacesFound();
  const wholes = new Map<string, (readonly [claim: string, place: Place])[]>();
  const valid = (place: Place): boolean => asOf === null || existedOn(asOf, place);
  for (const row of rows) {
    const place = { id: row.locality, name: row.name, validFrom: row.validFrom ?? null, validTo: row.validTo ?? null };
    if (!valid(place)) continue;
    for (const taskWay of row.taskWays) found.add(place, { tasks: [{ id: row.task }], way: wayOf(stepsFrom(row, taskWay)) });
    if (wholes.has(place.id)) continue;
    const around = row.wholes.map(
      ([claim, id, name, validFrom, validTo]) =>
        [claim!, { id: id!, name: name!, validFrom: validFrom ?? null, validTo: validTo ?? null }] as const,
    );
    wholes.set(
      place.id,
      around.filter(([, whole]) => valid(whole) && coexisted(place, whole)),
    );
  }
  for (const part of found.list()) {
    // Never from an inferred answer: one inference a path, so that none is stacked upon another.
    if (!contained || part.best.certainty === 'INFERRED') continue;
    for (const [claim, whole] of wholes.get(part.id) ?? []) {
      const way = wayOf([{ claim, certainty: 'INFERRED' }, ...part.best.steps]);
      const tasks = part.tasks.filter(({ certainty }) => certainty !== 'INFERRED').map(({ id }) => ({ id }));
      found.add(whole, { tasks, way, containment: claim });
    }
  }
  return found.list();
}
