/** A store ready to be asked: opened, migrated and, where it is empty, loaded with the shipped graph (design §6). */
import { layOverdueJudgements } from '../graph/judgement/lay-judgements.js';
import { migrate } from '../graph/migrate.js';
import { type StoreOptions, openStore } from '../graph/open-store.js';
import { settleRevision } from '../graph/writing-turn.js';
import { sourceHash } from '../graph/statements.generated.js';
import { storeStatus } from '../graph/status.js';
import type { Store } from '../graph/store.js';
import { shippedEnds } from './shipped-files.js';

/** Opens and migrates the store; closes it again when that fails. Throws what the store throws. */
export async function openMigratedStore(options: StoreOptions): Promise<Store> {
  const store = await openStore(options);
  try {
    await migrate(store);
    await layOverdueJudgements(store);
    await settleRevision(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

async function isStored(store: Store, id: string): Promise<boolean> {
  const [known] = await store.read(sourceHash, { id });
  return Boolean(known?.hash);
}

/** Whether the shipped graph is to be loaded: the store is empty, or an earlier load was cut short. A store of one's own sources is left alone. */
export async function wantsShippedGraph(store: Store): Promise<boolean> {
  const { first, last } = shippedEnds();
  if (await isStored(store, last)) return false;
  if (await isStored(store, first)) return true;
  const { entities } = await storeStatus(store);
  return Object.keys(entities).length === 0;
}

export interface PreparationOptions {
  /** Hears in one line what is being done. */
  readonly tell?: (line: string) => void;
  /** Stops a load between two transactions; the next start goes on with it. */
  readonly signal?: AbortSignal;
}

/** The store, migrated and filled. Throws what the store throws, and CANCELLED when the signal fires. */
export async function openReadyStore(
  options: StoreOptions,
  { tell = () => {}, signal }: PreparationOptions = {},
): Promise<Store> {
  const store = await openMigratedStore(options);
  try {
    if (await wantsShippedGraph(store)) {
      tell('The store is empty: loading the shipped graph …');
      // What reads and writes sources is loaded only where something is to be loaded.
      const { loadShippedGraph } = await import('./shipped-graph.js');
      const { sources, entities, claims } = await loadShippedGraph(store, {
        recordedAt: new Date().toISOString(),
        ...(signal === undefined ? {} : { signal }),
      });
      tell(`Loaded ${sources} sources, ${entities} entities, ${claims} claims.`);
    }
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
