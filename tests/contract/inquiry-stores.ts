/** The stores that the questions are put to: Grafeo in memory always, Neo4j where there is one to test on. */
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { inquirySources } from './inquiry-graph.js';
import { emptyNeo4j, neo4jSkip } from './neo4j-turn.js';

export interface StoreUnderTest {
  readonly engine: string;
  /** Null, or why this engine is not tested here. */
  readonly skip: string | null;
  /** Migrated, with the graph of inquiry-graph. */
  open(): Promise<Store>;
}

async function filled(store: Store): Promise<Store> {
  await migrate(store);
  for (const facts of inquirySources()) await writeSource(store, facts, { recordedAt: '2026-01-01T00:00:00.000Z' });
  return store;
}

export const storesUnderTest: readonly StoreUnderTest[] = [
  { engine: 'grafeo', skip: null, open: async () => filled(openGrafeo({ folder: null, shuffleUnordered: true })) },
  { engine: 'neo4j', skip: neo4jSkip, open: async () => filled(await emptyNeo4j()) },
];
