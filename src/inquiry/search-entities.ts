/** Search by words: what a text is looked for by, and the search itself, one statement whatever is asked of what is found. */
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { queryKeys } from '../vocabulary/reference-keys.js';
import type { SearchAnswer } from './answers.js';
import type { PageRequest } from './keyset.js';
import { always, type Arguments, NO_ARGUMENTS } from './plan/bound.js';
import { pageSize } from './plan/page.js';
import { type Searched, type SearchedText, type SearchPlan, searchPlan } from './plan/search-plan.js';
import { fitOfKey, fitTests, SCORES, searchWords } from './rank-search.js';

export interface SearchQuestion extends PageRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | null;
}

/** Longer texts are not searched for, they are ingested. */
const LONGEST = 500;

/** What a text is looked for by. Throws BAD_USER_INPUT for one without a letter or digit and for an over-long one. */
export function searchedText(text: string): SearchedText {
  const words = searchWords(text);
  if (words.folded.length === 0 || text.length > LONGEST) {
    throw new PolicyGraphError('BAD_USER_INPUT', 'text: there is nothing to search for, or far too much', {
      remedy: `Write one to some dozen words, at most ${LONGEST} characters.`,
    });
  }
  const keys = new Map(queryKeys(text).map((key) => [key.key, fitOfKey(words, key)]));
  return {
    name: words.typed.join(' '),
    terms: [...new Set(words.folded)],
    tests: fitTests(words),
    keys: [...keys].flatMap(([key, fit]) => (fit === null ? [] : [{ key, fit }])),
  };
}

/** Runs a search for one request. */
export async function searched(store: Store, plan: SearchPlan, given: Arguments): Promise<Searched> {
  const params = plan.params(given);
  const entry = await store.entryByTerms(plan.terms(given));
  const statement = { name: 'planned-search', access: 'read', text: plan.text(entry), anchor: plan.anchor } as const;
  return plan.read(
    await store.read<Record<string, unknown>, Record<string, unknown>>(statement, { ...params, ...entry.params }),
    given,
  );
}

/** The answer as it is told. */
export function searchAnswer({ rows, totalCount, hasNextPage, hasPreviousPage }: Searched): SearchAnswer {
  return {
    edges: rows.map(({ cursor, id, kind, fit }) => ({ cursor, nodeId: id, kind, score: SCORES[fit] })),
    totalCount,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: rows[0]?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
  };
}

/**
 * Entities whose names hold every word of the text, or that answer to it as a reference, best first. Throws BAD_USER_INPUT for a text without a
 * letter or digit, an over-long one, a bad page size or cursor.
 */
export async function searchEntities(store: Store, { text, kinds, first, after }: SearchQuestion): Promise<SearchAnswer> {
  const plan = searchPlan({
    text: always(searchedText(text)),
    kinds: kinds == null || kinds.length === 0 ? null : kinds,
    size: always(pageSize(first)),
    after: after == null ? null : always(after),
    node: null,
    wantsMore: true,
  });
  return searchAnswer(await searched(store, plan, NO_ARGUMENTS));
}
