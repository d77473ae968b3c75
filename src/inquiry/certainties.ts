/** How sure things are, compared: a chain is as certain as its weakest link (design §6). */
import { PolicyGraphError } from '../errors.js';
import type { Certainty } from '../vocabulary/kinds.js';

/** Surest first: what a person verified, what a text says, what a rule infers. Rejected claims have no place in an answer. */
export const SUREST_FIRST: readonly Certainty[] = ['VERIFIED', 'ASSERTED', 'INFERRED'];

/** 0 is surest. */
export function certaintyRank(certainty: Certainty): number {
  const rank = SUREST_FIRST.indexOf(certainty);
  return rank < 0 ? SUREST_FIRST.length : rank;
}

export function weakest(certainties: readonly Certainty[]): Certainty {
  let rank = 0;
  for (const certainty of certainties) rank = Math.max(rank, certaintyRank(certainty));
  return SUREST_FIRST[rank] ?? 'REJECTED';
}

/** What answers are asked for, when the question does not say. */
export const DEFAULT_CERTAINTY: readonly Certainty[] = ['ASSERTED', 'VERIFIED'];

/** The certainties asked for, the default for null. Throws BAD_USER_INPUT for an empty list, which nothing could answer. */
export function requireCertainty(asked: readonly Certainty[] | null | undefined): readonly Certainty[] {
  if (asked?.length !== 0) return asked ?? DEFAULT_CERTAINTY;
  throw new PolicyGraphError('BAD_USER_INPUT', 'certainty: the list is empty, so nothing can answer', {
    remedy: 'Name at least one certainty, or leave the argument out for ASSERTED and VERIFIED.',
  });
}

/**
 * The certainties that a step may have so that the answer can be one of those asked for: an INFERRED answer may rest on ASSERTED steps too.
 * Throws BAD_USER_INPUT for an empty list, which nothing could answer.
 */
export function stepsFor(asked: readonly Certainty[]): Certainty[] {
  requireCertainty(asked);
  const lowest = Math.max(...asked.filter((each) => each !== 'REJECTED').map(certaintyRank), -1);
  return SUREST_FIRST.slice(0, lowest + 1);
}
