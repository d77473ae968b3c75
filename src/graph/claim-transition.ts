/** How a claim goes from one state to another: what is stored of it, and the line of history for the time that ends. */
import { historyLine } from './claim-history.js';
import { type ClaimState, plainState, sameState } from './claim-record.js';

export interface Transition {
  /** Null where the claim stays as it is. */
  readonly properties: { readonly since?: string; readonly history?: readonly string[] } | null;
  /** The time that ended; null where none did, or where it began at this very moment. */
  readonly line: string | null;
}

/**
 * From how a claim is shown (`before`, null where it is not) to how it is to be shown. `reason`: why it is shown no more; a claim that stands on in
 * another state has CHANGED.
 */
export function transition(
  before: (ClaimState & { readonly since: string }) | null,
  after: ClaimState | null,
  { now, reason, history }: { now: string; reason: string; history: readonly string[] | null | undefined },
): Transition {
  if (before === null ? after === null : after !== null && sameState(before, after)) return { properties: null, line: null };
  const why = after === null ? reason : 'CHANGED';
  const line =
    before !== null && before.since < now
      ? historyLine({ ...plainState(before), from: before.since, until: now, reason: why })
      : null;
  return {
    properties: {
      ...(after === null ? {} : { since: now }),
      ...(line === null ? {} : { history: [...(history ?? []), line] }),
    },
    line,
  };
}
