/**
 * "Any way of writing a reference" to ranked candidates. One statement looks up the keys that the words may stand for; only where none of
 * them is stored do two more ask the text index, whose answers are weak: they share words with the mention, no more.
 */
import { PolicyGraphError } from '../errors.js';
import { thingsById, thingsByKey } from '../graph/statements.generated.js';
import { redirectTargets } from '../graph/redirects.js';
import type { Store } from '../graph/store.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { type QueryKey, queryKeys } from '../vocabulary/reference-keys.js';
import type { CandidateAnswer } from './answers.js';
import { requireDay } from './days.js';
import { pageSize } from './plan/page.js';
import { type Around, liesWithin, type NameWithin, nameWithin } from './places-around.js';
import { type Hit, type Thing, rankCandidates } from './rank-candidates.js';
import { FITS, type Fit, fitOf, searchWords } from './rank-search.js';

export interface Reference {
  readonly mention: string;
  readonly kind?: EntityKind;
  /** ISO date: what existed then is preferred. */
  readonly asOf?: string | null;
}

/** Longer than any name of a document; a longer text is not a reference. */
const LONGEST = 500;

function requireMention(mention: string): string {
  const trimmed = mention.trim();
  if (trimmed === '' || trimmed.length > LONGEST) {
    const what = trimmed === '' ? 'is empty' : `has ${trimmed.length} characters, more than ${LONGEST}`;
    throw new PolicyGraphError('BAD_USER_INPUT', `the reference ${what}`, {
      remedy: 'Write an id, a symbol such as 29-NQ/TW, or a name such as UBND quận Long Biên.',
    });
  }
  return trimmed;
}

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

/** The keys of a name before the units around it; null where the mention has no such tail, or is to be no unit and no body. */
function withinKeys(mention: string, kind: EntityKind | undefined): (NameWithin & { keys: QueryKey[] }) | null {
  if (kind !== undefined && kind !== 'LOCALITY' && kind !== 'AGENCY') return null;
  const parts = nameWithin(mention);
  if (parts === null) return null;
  const keys = queryKeys(parts.name, kind).map((key) => ({ ...key, reason: `${key.reason}, within`, weight: key.weight * 0.99 }));
  return { ...parts, keys };
}

/** "document:…", "agency:…": an id, which may be an old one that leads on. */
const LIKE_AN_ID = /^[a-z]+:[a-z0-9]\S*$/;

/** Ranked candidates of each reference by stored keys: one statement for all of them, one more where an id is among them. */
export async function candidatesByKey(store: Store, references: readonly Reference[]): Promise<CandidateAnswer[][]> {
  const mentions = references.map(({ mention }) => requireMention(mention));
  const oldIds = mentions.filter((mention) => LIKE_AN_ID.test(mention));
  const now = oldIds.length === 0 ? new Map<string, string>() : await redirectTargets(store, oldIds);
  const asked = references.map(({ kind, asOf }, at) => ({
    kind,
    asOf: requireDay(asOf, 'asOf'),
    keys: queryKeys(now.get(mentions[at]!) ?? mentions[at]!, kind),
    within: withinKeys(mentions[at]!, kind),
  }));
  const keys = [...new Set(asked.flatMap((each) => [...each.keys, ...(each.within?.keys ?? [])].map(({ key }) => key)))].sort();
  const rows = await store.read(thingsByKey, { keys });
  const byKey = groupedByKey(rows);
  return asked.map(({ kind, asOf, keys: own, within }) => {
    const met = (key: QueryKey): Hit[] => (byKey.get(key.key) ?? []).map((row) => ({ thing: thingOf(row), key }));
    const named = within?.keys.flatMap(met) ?? [];
    const lying = (around: Around): Hit[] => named.filter(({ thing }) => liesWithin(thing.id, around));
    const inside = within === null ? [] : lying(within.around);
    const hits = [...own.flatMap(met), ...(inside.length > 0 || within === null ? inside : lying(within.before))];
    return rankCandidates(
      hits.filter(({ thing }) => kind === undefined || thing.kind === kind),
      asOf,
    );
  });
}
function groupedByKey<Row extends { key: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return groups;
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
