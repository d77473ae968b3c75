/**
 * "Any way of writing a reference" to ranked candidates. One statement looks up the keys that the words may stand for; only where none of
 * them is stored do two more ask the text index, whose answers are weak: they share words with the mention, no more.
 */
import { PolicyGraphError } from '../errors.js';
import { thingsById, thingsByKey } from '../graph/statements.generated.js';
import type { Store } from '../graph/store.js';
import { foldedWords, markedWords } from '../vocabulary/folding.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { queryKeys } from '../vocabulary/reference-keys.js';
import type { CandidateAnswer } from './answers.js';
import { requireDay } from './days.js';
import { pageSize } from './plan/page.js';
import { type Hit, type Thing, rankCandidates } from './rank-candidates.js';

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

/** Ranked candidates of each reference by stored keys: one statement for all of them. */
export async function candidatesByKey(store: Store, references: readonly Reference[]): Promise<CandidateAnswer[][]> {
  const asked = references.map(({ mention, kind, asOf }) => ({
    kind,
    asOf: requireDay(asOf, 'asOf'),
    keys: queryKeys(requireMention(mention), kind),
  }));
  const keys = [...new Set(asked.flatMap((each) => each.keys.map(({ key }) => key)))].sort();
  const rows = await store.read(thingsByKey, { keys });
  const byKey = groupedByKey(rows);
  return asked.map(({ kind, asOf, keys: own }) => {
    const hits = own.flatMap((key) => (byKey.get(key.key) ?? []).map((row): Hit => ({ thing: thingOf(row), key })));
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

/** Candidates that hold every word of the mention, by the text index. Scores stay below those of any key. */
async function candidatesByText(store: Store, { mention, kind, asOf }: Reference): Promise<CandidateAnswer[]> {
  const ids = await store.findIdsByTerms(foldedWords(mention));
  if (ids.length === 0) return [];
  const rows = await store.read(thingsById, { ids });
  const typed = markedWords(mention);
  const hits = rows.map((row): Hit => {
    const words = new Set(row.searchMarked.split(/[\s|]+/));
    const asTyped = typed.every((word) => words.has(word));
    return {
      thing: thingOf(row),
      key: {
        key: typed.join(' '),
        reason: asTyped ? 'words, accents as typed' : 'words without accents',
        weight: asTyped ? 0.4 : 0.3,
      },
    };
  });
  return rankCandidates(
    hits.filter(({ thing }) => kind === undefined || thing.kind === kind),
    requireDay(asOf, 'asOf'),
  );
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
