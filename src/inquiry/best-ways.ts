/**
 * The ways by which a locality carries a document out, and the best of them: surest first, then fewest steps, then by the ids of the claims.
 * Pure; the same order as that of the ways which a statement compares (plan/implementing-ways.ts).
 */
import type { Certainty, SuccessionShare } from '../vocabulary/kinds.js';
import { certaintyRank, weakest } from './certainties.js';

/** One step: a claim and how sure it is. */
export interface Step {
  readonly claim: string;
  readonly certainty: Certainty;
}
export interface Way {
  /** From the locality to the document. */
  readonly steps: readonly Step[];
  readonly certainty: Certainty;
}
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
/** A place that carries the document out. */
export interface CarryingPlace extends Place {
  readonly best: Way;
  /** Each task with the certainty of its best way, surest first, then by id. */
  readonly tasks: readonly { readonly id: string; readonly certainty: Certainty }[];
  /** How the best way came from a unit that has ended; null where it did not. */
  readonly carried: Carried | null;
}
/** From which ended unit an answer was carried, how much of that unit is there, and since when; null where the lists do not tell. */
export interface Carried {
  readonly from: string;
  readonly share: SuccessionShare | null;
  readonly date: string | null;
  /** The claims of the successions, the last first. */
  readonly claims: readonly string[];
}
/** A way to a place, and the tasks that the place carries out by it. */
interface FoundWay {
  readonly tasks: readonly { readonly id: string; readonly certainty?: Certainty }[];
  readonly way: Way;
  readonly carried?: Carried | null;
}

/** Steps without repetitions: the document that assigns the task may be met on both sides of it. */
export function wayOf(steps: readonly Step[]): Way {
  const once: Step[] = [];
  for (const step of steps) if (!once.some(({ claim }) => claim === step.claim)) once.push(step);
  return { steps: once, certainty: weakest(once.map(({ certainty }) => certainty)) };
}

/** By the ids of the claims, step by step. */
function compareIds(a: Way, b: Way): number {
  for (const [index, { claim }] of a.steps.entries()) {
    const other = b.steps[index]?.claim ?? '';
    if (claim !== other) return claim < other ? -1 : 1;
  }
  return 0;
}

/** Negative when `a` is the better way. */
export function compareWays(a: Way, b: Way): number {
  return certaintyRank(a.certainty) - certaintyRank(b.certainty) || a.steps.length - b.steps.length || compareIds(a, b);
}

/** The places of some rows, each with its best way and its tasks; by id. */
export class PlacesFound {
  readonly #places = new Map<
    string,
    Omit<CarryingPlace, keyof Place | 'tasks'> & { place: Place; tasks: Map<string, Certainty> }
  >();

  /** Adds a way; a task whose certainty is not told is as certain as the way. */
  add(place: Place, { tasks, way, carried = null }: FoundWay): void {
    const known = this.#places.get(place.id);
    const found =
      known !== undefined && compareWays(way, known.best) >= 0
        ? known
        : { place, best: way, carried, tasks: known?.tasks ?? new Map<string, Certainty>() };
    this.#places.set(place.id, found);
    for (const { id, certainty = way.certainty } of tasks) {
      const before = found.tasks.get(id);
      if (before === undefined || certaintyRank(certainty) < certaintyRank(before)) found.tasks.set(id, certainty);
    }
  }

  list(): CarryingPlace[] {
    return [...this.#places.values()].map(({ place, best, carried, tasks }) => ({
      ...place,
      best,
      carried,
      tasks: [...tasks]
        .map(([id, certainty]) => ({ id, certainty }))
        .sort((a, b) => certaintyRank(a.certainty) - certaintyRank(b.certainty) || (a.id < b.id ? -1 : 1)),
    }));
  }
}
