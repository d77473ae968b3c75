/** Ids of what proves: deterministic, so that the same fact of a second source meets the first. */
import { hash } from 'node:crypto';
import type { Claim, Evidence } from '../vocabulary/facts.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';

/** Ids by claim: a claim is asked for its own several times while it is written, and never changes. */
const ids = new WeakMap<object, string>();

/** One claim a fact: a hash of subject, predicate and object or value (design §3). */
export function claimIdOf(claim: Pick<Claim, 'subject' | 'predicate' | 'object' | 'value'>): string {
  const known = ids.get(claim);
  if (known !== undefined) return known;
  const target = claim.object ?? JSON.stringify(claim.value);
  const id = `claim:${hash('sha256', `${claim.subject}\0${claim.predicate}\0${target}`).slice(0, 24)}`;
  ids.set(claim, id);
  return id;
}

/** The same of a stored claim, whose value is JSON already. */
export function claimIdOfStored(claim: {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly value: string | null;
}): string {
  const { subject, predicate, object, value } = claim;
  return claimIdOf({ subject, predicate, object, value: value === null ? null : (JSON.parse(value) as string) });
}

/** A passage is known by its source and range; a record of a reference list by its locator. */
export function passageIdOf(
  sourceId: string,
  range: { start: number | null; end: number | null; locator: string | null },
): string {
  return range.start === null ? `${sourceId}#${range.locator ?? ''}` : `${sourceId}#${range.start}-${range.end}`;
}

type Range = { readonly start: number; readonly end: number };

/** Finds the passage that holds an evidence range: the sentence it begins in, else a passage of its own; null for evidence without a range. */
export function passageFinder(passages: readonly Range[]): (evidence: Pick<Evidence, 'start' | 'end'>) => Range | null {
  // Sentences stand one behind the other, except where the parts of a page were read in another order than they stand in the file.
  const inOrder = passages.every(({ start, end }, at) => end > start && (at === 0 || passages[at - 1]!.end <= start));
  const holding = (place: number): Range | undefined => {
    if (!inOrder) return passages.find(({ start, end }) => start <= place && place < end);
    const last = passages[firstFrom(passages, place + 1) - 1];
    return last !== undefined && place < last.end ? last : undefined;
  };
  return ({ start, end }) => (start === null || end === null ? null : (holding(start) ?? { start, end }));
}
