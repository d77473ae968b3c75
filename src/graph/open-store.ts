/** Chooses the engine: Neo4j where an address is given, else the embedded one in its folder. */
import type { Neo4jOptions } from './neo4j/neo4j-store.js';
import type { Store } from './store.js';

export interface StoreOptions {
  readonly neo4j?: Neo4jOptions;
  /** Folder of the embedded store; unused with Neo4j. */
  readonly folder: string | null;
}

/** Opens the store, without migrating it. Throws STORE_LOCKED, STORE_UNAVAILABLE, UNAUTHENTICATED or BAD_USER_INPUT. */
export async function openStore({ neo4j, folder }: StoreOptions): Promise<Store> {
  // Each engine's library is loaded only where it is used: a start waits for neither in vain.
  if (neo4j !== undefined) return (await import('./neo4j/neo4j-store.js')).openNeo4j(neo4j);
  return (await import('./grafeo/grafeo-store.js')).openGrafeo({ folder });
}
