/** Search by words: the engine's index finds candidates, one ranking of ours orders them, so that both engines give one order. */
import { PolicyGraphError } from '../errors.js';
import { thingsById, thingsByKey } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { queryKeys } from '../vocabulary/reference-keys.js';
import type { SearchAnswer } from './answers.js';
import { type PageRequest, rankedPage } from './keyset.js';
import { FITS, type Fit, SCORES, type SearchWords, fitOf, fitOfKey, searchWords, withoutOtherAccents } from './rank-search.js';

export interface SearchQuestion extends PageRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | null;
}

/** Longer texts are not searched for, they are ingested. */
const LONGEST = 500;

interface Found {
  readonly id: string;
  readonly kind: EntityKind;
  readonly degree: number;
  readonly fit: Fit;
}

/** What the text index and the look-up keys find, each once with its best fit. */
async function candidates(store: Store, text: string, words: SearchWords): Promise<Found[]> {
  const keys = new Map(queryKeys(text).map((key) => [key.key, key]));
  const [ids, named] = await Promise.all([
    store.findIdsByTerms([...new Set(words.folded)]),
    store.read(thingsByKey, { keys: [...keys.keys()].sort() }),
  ]);
  const rows = ids.length === 0 ? [] : await store.read(thingsById, { ids: [...ids].sort() });
  const best = new Map<string, Found>();
  const add = ({ id, kind, degree }: { id: string; kind: string; degree: number }, fit: Fit | null): void => {
    const before = best.get(id);
    if (fit === null || (before !== undefined && FITS.indexOf(before.fit) <= FITS.indexOf(fit))) return;
    best.set(id, { id, kind: kind as EntityKind, degree, fit });
  };
  for (const row of rows) add(row, fitOf(words, row.searchMarked));
  for (const row of named) add(row, fitOfKey(words, keys.get(row.key)!));
  return [...best.values()];
}

/**
 * Entities whose names hold every word of the text, or that answer to it as a reference, best first. Three statements. Throws BAD_USER_INPUT for a text without a letter or digit, an
 * over-long one, a bad page size or cursor.
 */
export async function searchEntities(store: Store, { text, kinds, ...page }: SearchQuestion): Promise<SearchAnswer> {
  const words = searchWords(text);
  if (words.folded.length === 0 || text.length > LONGEST) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'text: there is nothing to search for, or far too much', {
      remedy: `Write one to some dozen words, at most ${LONGEST} characters.`,
    });
  }
  const found = (await candidates(store, text, words)).filter(
    ({ kind }) => kinds == null || kinds.length === 0 || kinds.includes(kind),
  );
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
