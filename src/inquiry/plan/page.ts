/** Pages: what `first`, `after`, `last` and `before` mean, and their limits (design §6). */
import { PolicyGraphError } from '../../errors.js';
import type { Bound } from './bound.js';
import type { PageInfoAnswer } from '../answers.js';

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
  /** The cursor before which to stop, in the direction of the page; null for none. */
  readonly until: Bound<string> | null;
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
 * The page that arguments mean, made from those of the first request that asks so; absent and null mean the same. Both cursors may be given, as
 * Relay's specification of connections has it: the page lies between them. Throws BAD_USER_INPUT for a size at both ends; a size outside 1–100 is
 * refused when it is read.
 */
export function plannedPage(now: PageArguments, read: <T>(of: (args: PageArguments) => T) => Bound<T>): Page {
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  if (given(now.first) && given(now.last)) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'a page is counted from its start (first) or from its end (last), not both', {
      remedy: 'Leave out one of the two.',
    });
  }
  const after = given(now.after) ? read((args) => args.after!) : null;
  const before = given(now.before) ? read((args) => args.before!) : null;
  // What comes before a cursor alone is what stands next to it.
  const backward = given(now.last) || (before !== null && after === null && !given(now.first));
  return {
    backward,
    size: backward
      ? read(({ last }) => (given(last) ? checked(last!, 'last') : DEFAULT_PAGE))
      : read(({ first }) => pageSize(first)),
    chosen: given(backward ? now.last : now.first),
    from: backward ? before : after,
    until: backward ? after : before,
  };
}

/** The page as a connection tells it: whether more lies on either side, and the cursors of its ends. */
export function pageInfoOf(
  edges: readonly { readonly cursor: string }[],
  beyond: Pick<PageInfoAnswer, 'hasNextPage' | 'hasPreviousPage'>,
): PageInfoAnswer {
  const [first] = edges;
  return {
    hasNextPage: beyond.hasNextPage,
    hasPreviousPage: beyond.hasPreviousPage,
    startCursor: first === undefined ? null : first.cursor,
    endCursor: first === undefined ? null : edges[edges.length - 1]!.cursor,
  };
}
