/** Search by words: what a text is looked for by, and the search itself, one statement whatever is asked of what is found. */
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import { queryKeys } from '../vocabulary/reference-keys.js';
import type { Arguments } from './plan/bound.js';
import type { Searched, SearchedText, SearchPlan } from './plan/search-plan.js';
import { fitOfKey, fitTests, searchWords } from './rank-search.js';

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
