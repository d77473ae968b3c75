/** Drops the typed edges and makes them again from the claims, which are the truth (design §3). */
import { RELATION_TYPES } from '../vocabulary/relations.js';
import type { ClaimRecord } from './claim-record.js';
import { edgeStatements } from './edge-statements.js';
import { edgeClaims, edgesRemovedWritten } from './statements.generated.js';
import type { Store } from './store.js';
import { inWritingTurn } from './writing-turn.js';

const PAGE = 5_000;

async function claimsWithEdges(store: Store): Promise<ClaimRecord[]> {
  const claims: ClaimRecord[] = [];
  for (let after = ''; ; ) {
    const page = await store.read(edgeClaims, { after, limit: PAGE });
    claims.push(...page.map((row) => ({ ...row, status: row.status ?? null, value: null }) as ClaimRecord));
    if (page.length < PAGE) return claims;
    after = page.at(-1)!.id;
  }
}

/** Rebuilds all edges in one transaction; resolves to how many claims have one. */
export function rebuildEdges(store: Store): Promise<number> {
  return inWritingTurn(store, async (counted) => {
    const claims = await claimsWithEdges(store);
    const removals = RELATION_TYPES.map((type) => ({ statement: edgesRemovedWritten[type], params: {} }));
    await store.write([counted, ...removals, ...edgeStatements(claims)]);
    return claims.length;
  });
}
