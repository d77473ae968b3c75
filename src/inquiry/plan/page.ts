/** Pages: what `first`, `after`, `last` and `before` mean, and their limits (design §6). */
import { PolicyGraphError } from '../../errors.js';
import type { Page } from './selection.js';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

export interface PlannedPage {
  readonly size: number;
  readonly backward: boolean;
  /** The cursor to go on from, in the direction of the page. */
  readonly from: string | null;
}

function checked(value: number, name: string): number {
  if (!Number.isInteger(value) || value < 1 || value > MAX_PAGE) {
    throw new PolicyGraphError('BAD_USER_INPUT', `${name}: ${value} is not a page size`, {
      remedy: `Ask for 1 to ${MAX_PAGE} at a time and follow pageInfo.endCursor for more.`,
    });
  }
  return value;
}

/** The page size of a list that only goes forward. Throws BAD_USER_INPUT outside 1–100. */
export function pageSize(first: number | undefined, fallback = DEFAULT_PAGE): number {
  return first === undefined ? fallback : checked(first, 'first');
}

/** Throws BAD_USER_INPUT for sizes outside 1–100 and for arguments that contradict each other. */
export function plannedPage({ first, after, last, before }: Page): PlannedPage {
  if ((first !== undefined || after !== undefined) && (last !== undefined || before !== undefined)) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'a page goes forward (first, after) or backward (last, before), not both', {
      remedy: 'Leave out one of the two pairs.',
    });
  }
  if (last !== undefined || before !== undefined) {
    return { size: last === undefined ? DEFAULT_PAGE : checked(last, 'last'), backward: true, from: before ?? null };
  }
  return { size: pageSize(first), backward: false, from: after ?? null };
}
