/** References given as arguments: one stored thing is meant, or the asker is told why not. */
import { PolicyGraphError } from '../errors.js';
import type { Store } from '../graph/store.js';
import type { CandidateAnswer } from './answers.js';
import { equallyBest } from './equally-best.js';
import type { Reference } from './reference-hits.js';
import { candidatesByKey, candidatesByText, type ReadsByKey } from './resolve-mention.js';

/** Candidates shown in an error: enough to choose from. */
const SHOWN = 10;

export function ambiguous(mention: string, candidates: readonly CandidateAnswer[]): PolicyGraphError {
  const named = candidates.slice(0, SHOWN);
  return new PolicyGraphError(
    'AMBIGUOUS_REFERENCE',
    `"${mention}" fits ${candidates.length} stored things: ${named.map(({ id }) => id).join(', ')}`,
    { details: { reference: mention, candidates: named } },
  );
}

export function unknown(mention: string, what: string): PolicyGraphError {
  return new PolicyGraphError('NOT_FOUND', `no ${what} in the graph answers to "${mention}"`, {
    remedy: `Look for it with resolve(mention: ${JSON.stringify(mention)}) or search(text:), or ingest a source that names it.`,
    details: { reference: mention },
  });
}

/** Several words without a number: only such a reference may be met by a part of a name, since another number is another document. */
const wordsOnly = (mention: string): boolean => !/\d/.test(mention) && /\S\s+\S/.test(mention.trim());
/** The words must stand together in the name as typed: a thing that merely holds them somewhere is not what was meant. */
const AS_A_PHRASE = ['EXACT', 'EXACT_FOLDED', 'PHRASE'] as const;

/**
 * The id of the one stored thing that the reference means, null when nothing answers to it. Throws AMBIGUOUS_REFERENCE, its
 * details.candidates the list, where several fit equally, and BAD_USER_INPUT for a blank one. One statement; two more for words that are no
 * stored name but may be a part of one.
 */
export async function resolveReference(store: Store, reference: Reference): Promise<string | null> {
  let [candidates = []] = await candidatesByKey(store, [reference]);
  if (candidates.length === 0 && wordsOnly(reference.mention)) {
    candidates = await candidatesByText(store, reference, AS_A_PHRASE);
  }
  const best = equallyBest(candidates);
  if (best.length > 1) throw ambiguous(reference.mention, best);
  return best[0]?.id ?? null;
}

/**
 * The candidates that fit each reference equally well, best known first, in one statement, which `read` may widen. Throws NOT_FOUND where a
 * reference has none.
 */
export async function fittingReferences(
  store: Store,
  references: readonly (Reference & { readonly what: string })[],
  read?: ReadsByKey,
): Promise<CandidateAnswer[][]> {
  const candidates = await candidatesByKey(store, references, read);
  return references.map((reference, index) => {
    const best = equallyBest(candidates[index] ?? []);
    if (best.length === 0) throw unknown(reference.mention, reference.what);
    return best;
  });
}

/** What is wrong with a reference that was to be settled: nothing answers to it, or the things of those ids do; candidates ranked as everywhere. */
export async function refusedReference(
  store: Store,
  reference: Reference & { readonly what: string },
  ids: readonly string[] | null,
): Promise<PolicyGraphError> {
  const [candidates = []] = await fittingReferences(store, [reference]);
  if (ids === null) return unknown(reference.mention, reference.what);
  return ambiguous(
    reference.mention,
    candidates.filter(({ id }) => ids.includes(id)),
  );
}
