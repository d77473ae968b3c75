/** What people judged, page by page. */
import { type Judgement, storedJudgements } from '../graph/judgement/judgement.js';
import type { Store } from '../graph/store.js';
import type { PageInfoAnswer } from './answers.js';
import { type PageRequest, rankedPage } from './keyset.js';

export interface JudgementPage {
  readonly edges: readonly { readonly cursor: string; readonly judgement: Judgement }[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoAnswer;
}

/** Oldest first, what was taken back too. Throws BAD_USER_INPUT for a bad page size or a cursor of another list. */
export async function judgementHistory(store: Store, { first, after }: PageRequest = {}): Promise<JudgementPage> {
  const { rows, totalCount, pageInfo } = rankedPage(await storedJudgements(store), ({ sequence, id }) => [sequence, id], {
    ...(first === undefined ? {} : { first }),
    ...{ after: after ?? null, of: 'judgements', width: 2 },
  });
  return { edges: rows.map(({ cursor, row }) => ({ cursor, judgement: row })), totalCount, pageInfo };
}
