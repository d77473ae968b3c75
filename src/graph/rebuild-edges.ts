/** Drops the typed edges and makes them again from the claims, which are the truth (design §3). */
import { RELATION_TYPES } from '../vocabulary/relations.js';
import type { ClaimRecord } from './claim-record.js';
import { edgeClaims, edgesRemovedWritten } from './statements.generated.js';
import type { Store } from './store.js';
import { edgeStatements } from './write-source.js';

const PAGE = 5_000;

/** Rebuilds all edges in one transaction; resolves to how many claims have one. */
export async function rebuildEdges(store: Store): Promise<number> {
  const claims: ClaimRecord[] = [];
  for (let after = ''; ; ) {
    const page = await store.read(edgeClaims, { after, limit: PAGE });
    claims.push(...page.map((row) => ({ ...row, status: row.status ?? null, value: null }) as ClaimRecord));
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  const removals = RELATION_TYPES.map((type) => ({ statement: edgesRemovedWritten[type], params: {} }));
  await store.write([...removals, ...edgeStatements(claims)]);
  return claims.length;
}
