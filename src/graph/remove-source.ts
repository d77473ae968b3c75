/** Takes sources out of force: what only they said is retracted, and stays readable with when and why. */
import { recordedTime } from './claim-history.js';
import { claimStatements } from './claim-statements.js';
import { entityStatements } from './entity-statements.js';
import { sourceRetractions } from './origin-statements.js';
import { evidenceStatements } from './passage-statements.js';
import { evidenceLostWith, mentionsLostWith } from './source-change.js';
import { judgesWrite, layJudgements } from './judgement/lay-judgements.js';
import { forgottenMentions } from './open-mentions.js';
import { judgementsDueWritten, originTiesRetractedWritten } from './statements.generated.js';
import type { Store } from './store.js';
import { StoredRows } from './stored-rows.js';
import { inWritingTurn } from './writing-turn.js';

export interface RemovalResult {
  /** Pieces of evidence that are no longer in force. */
  readonly evidence: number;
  /** Facts that these were the last evidence of. */
  readonly claims: number;
}

/** Removes the sources in one transaction. `recordedAt`: ISO date-time of the removal. Ids that are not stored change nothing. */
export async function removeSources(
  store: Store,
  ids: readonly string[],
  options: { readonly recordedAt: string },
): Promise<RemovalResult> {
  let isJudged = false;
  const result = await inWritingTurn(store, async (counted, revision) => {
    const now = recordedTime(options.recordedAt);
    const recording = { now, revision };
    const lost = await evidenceLostWith(store, ids, 'REMOVED');
    const evidence = { gained: [], lost, worded: [] };
    const rows = new StoredRows(store);
    const entities = await entityStatements(rows, null, {
      known: true,
      portion: false,
      lostWith: await mentionsLostWith(store, ids, 'REMOVED'),
      ends: [],
      recording,
    });
    const claims = await claimStatements(rows, { records: [], evidence }, recording);
    isJudged = (await judgesWrite(store, { claims: [], entities: [], loses: lost.length > 0 })) !== 'NOTHING';
    const ended = ids.map((source) => ({ source, origin: null, reason: 'REMOVED' }));
    await store.write([
      ...counted,
      ...(isJudged ? [{ statement: judgementsDueWritten, params: { due: true } }] : []),
      ...forgottenMentions(ids),
      ...entities.described,
      ...entities.named,
      ...entities.mentioned,
      ...claims.statements,
      ...evidenceStatements(evidence, now),
      ...claims.edges,
      ...sourceRetractions(ids, { now, reason: 'REMOVED', supersededBy: null }),
      { statement: originTiesRetractedWritten, params: { rows: ended, retractedAt: now } },
      ...entities.forgetting(claims.left),
    ]);
    return { evidence: lost.length, claims: claims.retracted };
  });
  if (isJudged) await layJudgements(store, options.recordedAt);
  return result;
}
