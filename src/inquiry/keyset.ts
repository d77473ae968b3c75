/** Pages of lists that are ranked here and not by the engine: a cursor carries the rank of a row, so that a page goes on after it. */
import type { PageInfoAnswer } from './answers.js';
import { decodeCursor, encodeCursor, orderTag } from './plan/cursor.js';
import { pageSize } from './plan/page.js';

export type Rank = readonly (string | number)[];

/** Part by part; texts by code point order, as both engines compare them. */
export function compareRanks(a: Rank, b: Rank): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

export interface PageRequest {
  readonly first?: number;
  readonly after?: string | null;
}
export interface RankedPage<Row> {
  readonly rows: readonly { readonly cursor: string; readonly row: Row }[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoAnswer;
}

/**
 * Sorts by rank, whose last part is the id, so that no two are equal, and cuts the page after the cursor. `of` names what is paged, `width` is
 * the number of parts of a rank. Throws BAD_USER_INPUT for a bad size or a cursor of another list.
 */
export function rankedPage<Row>(
  rows: readonly Row[],
  rankOf: (row: Row) => Rank,
  { first, after, of, width }: PageRequest & { readonly of: string; readonly width: number },
): RankedPage<Row> {
  const size = pageSize(first);
  const tag = orderTag(of);
  const ranked = rows.map((row) => ({ rank: rankOf(row), row })).sort((a, b) => compareRanks(a.rank, b.rank));
  const from = after == null ? null : (decodeCursor(after, tag, width) as Rank);
  const rest = from === null ? ranked : ranked.filter(({ rank }) => compareRanks(rank, from) > 0);
  const page = rest.slice(0, size).map(({ rank, row }) => ({ cursor: encodeCursor(tag, rank), row }));
  return {
    rows: page,
    totalCount: ranked.length,
    pageInfo: {
      hasNextPage: rest.length > page.length,
      hasPreviousPage: rest.length < ranked.length,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
  };
}
