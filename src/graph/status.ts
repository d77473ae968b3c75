/** What the store holds, in numbers: for readiness, `doctor` and `statistics`. */
import { countsByKind, countsOfProof } from './statements.generated.js';
import type { Store } from './store.js';

export interface StoreStatus {
  readonly engine: Store['engine'];
  /** Entities by kind, only kinds that occur. */
  readonly entities: Readonly<Record<string, number>>;
  readonly claims: number;
  readonly passages: number;
  readonly names: number;
  /** Grows by one with each source that changed the graph. */
  readonly revision: number;
}

export async function storeStatus(store: Store): Promise<StoreStatus> {
  const kinds = await store.read(countsByKind, {});
  const [proof] = await store.read(countsOfProof, {});
  return {
    engine: store.engine,
    entities: Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])),
    claims: proof?.claims ?? 0,
    passages: proof?.passages ?? 0,
    names: proof?.names ?? 0,
    revision: proof?.revision ?? 0,
  };
}
