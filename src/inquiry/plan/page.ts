/** Pages: what `first`, `after`, `last` and `before` mean, and their limits (design §6). */
import { PolicyGraphError } from '../../errors.js';
import type { Bound } from './bound.js';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

/** A page of a list: which way it goes is part of the plan, how far is a value. */
export interface Page {
  readonly backward: boolean;
  readonly size: Bound<number>;
  /** Whether the asker chose the size. */
  readonly chosen: boolean;
  /** The cursor to go on from, in the direction of the page; null for none. */
  readonly from: Bound<string> | null;
}
/** The arguments of a page. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
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
export function pageSize(first: number | null | undefined, fallback = DEFAULT_PAGE): number {
  return first === undefined || first === null ? fallback : checked(first, 'first');
}

/**
 * The page that arguments mean, made from those of the first request that asks so; absent and null mean the same. Throws BAD_USER_INPUT for
 * arguments that contradict each other; a size outside 1–100 is refused when it is read.
 */
export function plannedPage(now: PageArguments, read: <T>(of: (args: PageArguments) => T) => Bound<T>): Page {
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  const backward = given(now.last) || given(now.before);
  if (backward && (given(now.first) || given(now.after))) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'a page goes forward (first, after) or backward (last, before), not both', {
      remedy: 'Leave out one of the two pairs.',
    });
  }
  if (backward) {
    return {
      backward,
      size: read(({ last }) => (last === undefined || last === null ? DEFAULT_PAGE : checked(last, 'last'))),
      chosen: given(now.last),
      from: given(now.before) ? read(({ before }) => before!) : null,
    };
  }
  return {
    backward,
    size: read(({ first }) => pageSize(first)),
    chosen: given(now.first),
    from: given(now.after) ? read(({ after }) => after!) : null,
  };
}
