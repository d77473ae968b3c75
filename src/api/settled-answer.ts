/** Answers of questions whose references may fit several things: settled, or refused with the candidates. */
import type { CoverageScope } from '../inquiry/answers.js';
import { answer } from '../inquiry/plan/answer.js';
import type { Arguments } from '../inquiry/plan/bound.js';
import type { Alternative } from '../inquiry/plan/met-references.js';
import type { UnsettledReference } from '../inquiry/plan/reading-ends.js';
import type { FormedPlan } from '../inquiry/plan/reference-form.js';
import { refusedReference } from '../inquiry/resolve-reference.js';
import type { ApiContext } from './context.js';

/**
 * Runs the plan; where a reference fits several things and none has an answer, `counting` once more, which counts how much is known of each.
 * Throws NOT_FOUND, AMBIGUOUS_REFERENCE.
 */
export async function settledAnswer<T extends object>(
  { store }: ApiContext,
  given: Arguments,
  { plan, counting }: { readonly plan: FormedPlan<T | UnsettledReference>; counting(): FormedPlan<T | UnsettledReference> },
): Promise<T> {
  let found = await answer(store, plan(given), given);
  if ('uncounted' in found) found = await answer(store, counting()(given), given);
  if (!('reference' in found)) return found;
  const { mention, kind } = found.reference;
  throw await refusedReference(store, { mention, kind: kind!, what: kind!.toLowerCase() }, found.ids);
}

/** The other things that the reference fits, as `Candidate` reads them. */
export function candidatesOf(alternatives: readonly Alternative[]): object[] {
  return alternatives.map(({ candidate: { score, reasons }, node }) => ({ node, score, reasons }));
}

/** What the question was about, for its coverage. */
export function scopeOf({
  documentId,
  topicId,
  periodId,
}: {
  readonly documentId: string;
  readonly topicId: string | null;
  readonly periodId: string | null;
}): CoverageScope & { readonly documentId: string } {
  return { documentId, ...(topicId === null ? {} : { topicIds: [topicId] }), ...(periodId === null ? {} : { periodId }) };
}
