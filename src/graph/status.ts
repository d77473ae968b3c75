/** What the store holds, in numbers: for readiness, `doctor` and `statistics`. */
import { countsByKind, countsOfProof, migrations } from './statements.generated.js';
import type { Store } from './store.js';

export interface StoreStatus {
  readonly engine: Store['engine'];
  /** Entities by kind, only kinds that occur. */
  readonly entities: Readonly<Record<string, number>>;
  readonly claims: number;
  readonly passages: number;
  readonly names: number;
  /** Versions of the migrations that the store has seen; empty for a store that was never migrated. */
  readonly migrations: readonly number[];
  /** Grows by one with each change of the graph. */
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
    migrations: (await store.read(migrations, {})).map(({ version }) => version),
    revision: proof?.revision ?? 0,
  };
}
