/** The stores that the questions are put to: Grafeo in memory always, Neo4j where NEO4J_TEST_URI names an empty database. */
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import { openNeo4j } from '../../src/graph/neo4j/neo4j-store.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { inquirySources } from './inquiry-graph.js';

export interface StoreUnderTest {
  readonly engine: string;
  /** Null: why this engine is not tested here. */
  readonly skip: string | null;
  open(): Promise<Store>;
}

async function filled(store: Store): Promise<Store> {
  await migrate(store);
  for (const facts of inquirySources()) await writeSource(store, facts, { recordedAt: '2026-01-01T00:00:00.000Z' });
  return store;
}

const uri = process.env.NEO4J_TEST_URI;
export const storesUnderTest: readonly StoreUnderTest[] = [
  { engine: 'grafeo', skip: null, open: () => filled(openGrafeo({ folder: null, shuffleUnordered: true })) },
  {
    engine: 'neo4j',
    skip: uri === undefined ? 'Neo4j is not tested here: NEO4J_TEST_URI names no server' : null,
    open: async () =>
      filled(
        await openNeo4j({
          uri: uri ?? '',
          username: process.env.NEO4J_TEST_USERNAME ?? 'neo4j',
          password: process.env.NEO4J_TEST_PASSWORD ?? '',
          database: process.env.NEO4J_TEST_DATABASE ?? 'neo4j',
        }),
      ),
  },
];
