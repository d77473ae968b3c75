/** Drops the typed edges and makes them again from the claims, which are the truth (design §3). */
import { RELATION_TYPES } from '../vocabulary/relations.js';
import { type EdgeClaim, newEdgeStatements, pastEdgeStatements } from './edge-statements.js';
import { layJudgements } from './judgement/lay-judgements.js';
import { edgeClaims, edgesRemovedWritten, pastEdgesRemovedWritten } from './statements.generated.js';
import type { Store } from './store.js';
import { inWritingTurn } from './writing-turn.js';

const PAGE = 5_000;

interface RelationClaim extends EdgeClaim {
  readonly history: readonly string[];
  readonly retractedAt: string | null;
  readonly seenAs: string | null;
}

async function relationClaims(store: Store): Promise<RelationClaim[]> {
  const claims: RelationClaim[] = [];
  for (let after = ''; ; ) {
    const page = await store.read(edgeClaims, { after, limit: PAGE });
    claims.push(...page.map((row) => ({ ...row, status: row.status ?? null, history: row.history ?? [] }) as RelationClaim));
    if (page.length < PAGE) return claims;
    after = page.at(-1)!.id;
  }
}

/** Lays what people judged over the claims, then rebuilds all edges; resolves to how many claims have one now. */
export async function rebuildEdges(store: Store): Promise<number> {
  await layJudgements(store, new Date().toISOString());
  return edgesRebuilt(store);
}

/** Rebuilds all edges from the claims as they stand, those of earlier times too, in one transaction. */
export function edgesRebuilt(store: Store): Promise<number> {
  return inWritingTurn(
    store,
    async (counted) => {
      const claims = await relationClaims(store);
      const standing = claims.filter(({ retractedAt, seenAs, certainty }) => !retractedAt && !seenAs && certainty !== 'REJECTED');
      const removals = RELATION_TYPES.flatMap((type) => [
        { statement: edgesRemovedWritten[type], params: {} },
        { statement: pastEdgesRemovedWritten[type], params: {} },
      ]);
      await store.write([...counted, ...removals, ...newEdgeStatements(standing), ...pastEdgeStatements(claims)]);
      return standing.length;
    },
    { logged: false },
  );
}
