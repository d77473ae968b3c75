/**
 * "Any way of writing a reference" to ranked candidates. One statement looks up the keys that the words may stand for; only where none of
 * them is stored do two more ask the text index, whose answers are weak: they share words with the mention, no more.
 */
import { thingsById, thingsByKey } from '../graph/statements.generated.js';
import { redirectTargets } from '../graph/redirects.js';
import type { Store } from '../graph/store.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import type { QueryKey } from '../vocabulary/reference-keys.js';
import type { CandidateAnswer } from './answers.js';
import { requireDay } from './days.js';
import { pageSize } from './plan/page.js';
import { type Hit, type Thing, rankCandidates } from './rank-candidates.js';
import { askedKeys, hitsAmong, isLikeId, type Reference, requireMention } from './reference-hits.js';
import { FITS, type Fit, fitOf, searchWords } from './rank-search.js';

type ThingRow = Omit<Thing, 'kind'> & { readonly kind: string };
const thingOf = ({ id, kind, name, issuedOn, validFrom, validTo, degree }: ThingRow): Thing => ({
  id,
  kind: kind as EntityKind,
  name,
  issuedOn: issuedOn ?? null,
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
  degree,
});

/** What answers to a look-up key. */
export type KeyRow = ThingRow & { readonly key: string };
/** Reads what answers to look-up keys, which come sorted and each once. */
export type ReadsByKey = (keys: string[]) => Promise<readonly KeyRow[]>;

/** Ranked candidates of each reference by stored keys: one statement for all of them, one more where an id is among them. */
export async function candidatesByKey(
  store: Store,
  references: readonly Reference[],
  read: ReadsByKey = (keys) => store.read(thingsByKey, { keys }),
): Promise<CandidateAnswer[][]> {
  const written = references.map(({ mention }) => requireMention(mention));
  const now = await redirectTargets(store, written.filter(isLikeId));
  const asked = references.map((reference, at) => askedKeys({ ...reference, mention: now.get(written[at]!) ?? written[at]! }));
  const rows = await read([...new Set(asked.flatMap(({ keys }) => keys.map(({ key }) => key)))].sort());
  return asked.map((each) => {
    const numbersOf = new Map<string, number[]>();
    for (const [number, { key }] of each.keys.entries()) numbersOf.set(key, [...(numbersOf.get(key) ?? []), number]);
    const met = rows.map((row) => ({ thing: thingOf(row), numbers: numbersOf.get(row.key) ?? [] }));
    return rankCandidates(hitsAmong(each, met), each.asOf);
  });
}

/** What a hit of the text index is worth, by how the words stand in the name: always less than a key. */
const BY_WORDS: Readonly<Record<Fit, Omit<QueryKey, 'key'>>> = {
  EXACT: { reason: 'very words', weight: 0.49 },
  EXACT_FOLDED: { reason: 'very words', weight: 0.47 },
  PHRASE: { reason: 'phrase', weight: 0.45 },
  WORDS: { reason: 'words', weight: 0.4 },
  FOLDED: { reason: 'words without accents', weight: 0.3 },
};

/** Candidates that hold every word of the mention, by the text index; `fits` says which ways of holding them count. */
export async function candidatesByText(
  store: Store,
  { mention, kind, asOf }: Reference,
  fits: readonly Fit[] = FITS,
): Promise<CandidateAnswer[]> {
  const words = searchWords(mention);
  const ids = await store.findIdsByTerms([...new Set(words.folded)]);
  if (ids.length === 0) return [];
  const rows = await store.read(thingsById, { ids: [...ids].sort() });
  const hits = rows
    .map((row) => ({ thing: thingOf(row), fit: fitOf(words, row.searchMarked) }))
    .filter(({ thing, fit }) => fits.includes(fit) && (kind === undefined || thing.kind === kind))
    .map(({ thing, fit }): Hit => ({ thing, key: { key: mention, ...BY_WORDS[fit] } }));
  return rankCandidates(hits, requireDay(asOf, 'asOf'));
}

/**
 * What the mention may mean, best first, at most `first` (1–100, default 5). Empty when nothing stored answers to it. Throws BAD_USER_INPUT
 * for a blank or over-long mention, a bad date or page size.
 */
export async function resolveMention(
  store: Store,
  reference: Reference & { readonly first?: number },
): Promise<CandidateAnswer[]> {
  const size = pageSize(reference.first, 5);
  const [byKey = []] = await candidatesByKey(store, [reference]);
  const candidates =
    byKey.length > 0 ? byKey : await candidatesByText(store, { ...reference, mention: reference.mention.trim() });
  return candidates.slice(0, size);
}
