/** Ids of what proves: deterministic, so that the same fact of a second source meets the first. */
import { createHash } from 'node:crypto';
import type { Claim, Evidence } from '../vocabulary/facts.js';

/** Ids by claim: a claim is asked for its own several times while it is written, and never changes. */
const ids = new WeakMap<object, string>();

/** One claim a fact: a hash of subject, predicate and object or value (design §3). */
export function claimIdOf(claim: Pick<Claim, 'subject' | 'predicate' | 'object' | 'value'>): string {
  const known = ids.get(claim);
  if (known !== undefined) return known;
  const target = claim.object ?? JSON.stringify(claim.value);
  const hash = createHash('sha256').update([claim.subject, claim.predicate, target].join('\0')).digest('hex');
  const id = `claim:${hash.slice(0, 24)}`;
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

/** The passage that holds an evidence range: the sentence it begins in, else a passage of its own. */
export function passageOfEvidence(
  evidence: Evidence,
  passages: readonly { start: number; end: number }[],
): { start: number; end: number } | null {
  const { start, end } = evidence;
  if (start === null || end === null) return null;
  return passages.find((each) => each.start <= start && start < each.end) ?? { start, end };
}
