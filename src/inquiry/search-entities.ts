/** Search by words: the engine's index finds candidates, one ranking of ours orders them, so that both engines give one order. */
import { PolicyGraphError } from '../errors.js';
import { thingsById } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import type { SearchAnswer } from './answers.js';
import { type PageRequest, rankedPage } from './keyset.js';
import { FITS, SCORES, fitOf, searchWords, withoutOtherAccents } from './rank-search.js';

export interface SearchQuestion extends PageRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | null;
}

/** Longer texts are not searched for, they are ingested. */
const LONGEST = 500;

/**
 * Entities whose names hold every word of the text, best first. Two statements. Throws BAD_USER_INPUT for a text without a letter or digit, an
 * over-long one, a bad page size or cursor.
 */
export async function searchEntities(store: Store, { text, kinds, ...page }: SearchQuestion): Promise<SearchAnswer> {
  const words = searchWords(text);
  if (words.folded.length === 0 || text.length > LONGEST) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'text: there is nothing to search for, or far too much', {
      remedy: `Write one to some dozen words, at most ${LONGEST} characters.`,
    });
  }
  const ids = await store.findIdsByTerms([...new Set(words.folded)]);
  const rows = ids.length === 0 ? [] : await store.read(thingsById, { ids: [...ids].sort() });
  const found = rows
    .map((row) => ({ ...row, kind: row.kind as EntityKind, fit: fitOf(words, row.searchMarked) }))
    .filter(({ kind }) => kinds == null || kinds.length === 0 || kinds.includes(kind));
  const ranked = rankedPage(
    withoutOtherAccents(found),
    ({ fit, kind, degree, id }) => [FITS.indexOf(fit), ENTITY_KINDS.indexOf(kind), -degree, id],
    { ...page, of: `search ${words.typed.join(' ')}`, width: 4 },
  );
  return {
    edges: ranked.rows.map(({ cursor, row }) => ({ cursor, nodeId: row.id, kind: row.kind, score: SCORES[row.fit] })),
    totalCount: ranked.totalCount,
    pageInfo: ranked.pageInfo,
  };
}
