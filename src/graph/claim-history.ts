/**
 * What a claim was before: one line for each time in which it stood unchanged, "from until certainty confidence status reason rule". Times are
 * ISO date-times of 24 characters in UTC, so that they compare as texts in Cypher too (`substring(line, 0, 24) <= $day`); `until` is exclusive.
 */
import type { Certainty, Status } from '../vocabulary/kinds.js';
import type { ClaimState } from './claim-record.js';

/** One stretch of time of a claim. */
export interface PastState extends Omit<ClaimState, 'provisions'> {
  readonly from: string;
  readonly until: string;
  /** Why it ended: a retraction's reason, or CHANGED where the claim stands on in another state. */
  readonly reason: string;
}

/** A time as history keeps it. Throws RangeError for what is no date-time. */
export function recordedTime(time: string): string {
  return new Date(time).toISOString();
}

export function historyLine({ from, until, certainty, confidence, status, reason, rule }: PastState): string {
  return [from, until, certainty, confidence, status ?? '-', reason, rule].join(' ');
}

export function pastStates(history: readonly string[] | null | undefined): PastState[] {
  return (history ?? []).map((line) => {
    const [from = '', until = '', certainty = '', confidence = '', status = '', reason = '', ...rule] = line.split(' ');
    return {
      from,
      until,
      certainty: certainty as Certainty,
      confidence: Number(confidence),
      status: status === '-' ? null : (status as Status),
      reason,
      rule: rule.join(' '),
    };
  });
}
