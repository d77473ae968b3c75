/** Where to go on from a page, for whoever follows addresses instead of writing questions. */

/** The cursor behind which the page nearest to the root of an answer goes on; null where none does. */
function nextCursor(data: unknown): string | null {
  let level: unknown[] = [data];
  while (level.length > 0) {
    const things = level.filter((each) => typeof each === 'object' && each !== null && !Array.isArray(each)) as Record<
      string,
      unknown
    >[];
    for (const { pageInfo } of things) {
      const page = pageInfo as { hasNextPage?: boolean; endCursor?: string | null } | undefined;
      if (page?.hasNextPage === true && typeof page.endCursor === 'string') return page.endCursor;
    }
    level = things.flatMap((each) => Object.values(each));
  }
  return null;
}

/** The header `link` of an answer: the same address with the variable `after` of the next page; null on the last page. */
export function linkToNext(address: string, data: unknown): string | null {
  const cursor = nextCursor(data);
  if (cursor === null) return null;
  const [path, words = ''] = address.split('?', 2);
  const next = new URLSearchParams(words);
  next.set('after', cursor);
  return `<${path}?${next}>; rel="next"`;
}
