/**
 * The engines that the contract suite runs on. Grafeo always, with rows that nothing orders shuffled; Neo4j where NEO4J_TEST_URI names a server
 * (`node scripts/neo4j.mjs run -- npm test` starts one), else its tests are reported as skipped with the reason, never as passed.
 */
import { after, describe, type TestContext, test } from 'node:test';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import { type Neo4jOptions, openNeo4j } from '../../src/graph/neo4j/neo4j-store.js';
import type { Statement, Store } from '../../src/graph/store.js';
import { neo4jSkip, takeTurn } from './neo4j-turn.js';

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE } = process.env;

/** The server under test; null where there is none. */
export const neo4jUnderTest: Neo4jOptions | null =
  uri === undefined || uri === ''
    ? null
    : {
        uri,
        username: NEO4J_TEST_USERNAME ?? 'neo4j',
        password: NEO4J_TEST_PASSWORD ?? '',
        database: NEO4J_TEST_DATABASE ?? 'neo4j',
      };

/** Gives the server back to the next test file. */
let turn: Promise<() => void> | undefined;

/** A statement made in a test. */
export function statement(text: string): Statement {
  return { name: 'test', text, access: 'write' };
}

/** A statement of a test that only reads. */
export function question(text: string): Statement {
  return { name: 'test', text, access: 'read' };
}

/** Empties the database; with its schema where asked. */
async function wipe(store: Store, schema: 'keep' | 'drop'): Promise<void> {
  for (let removed: unknown = 1; removed !== 0; ) {
    const batch = 'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(n) AS removed';
    [[{ removed } = { removed: 0 }] = []] = await store.write([{ statement: statement(batch), params: {} }]);
  }
  if (schema === 'keep') return;
  for (const [kind, kinds] of [
    ['CONSTRAINT', 'CONSTRAINTS'],
    ['INDEX', 'INDEXES'],
  ]) {
    const listed = await store.read(question(`SHOW ${kinds} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`), {});
    await store.define(listed.map(({ name }) => `DROP ${kind} ${String(name)} IF EXISTS`));
  }
}

export interface FreshOptions {
  /** "migrated" unless told; "bare" has neither rows nor indexes. */
  readonly state?: 'migrated' | 'bare';
}

/** Opens an empty graph of the engine, which is closed when the test ends. */
export type OpenFresh = (context: TestContext, options?: FreshOptions) => Promise<Store>;

async function openEmptyNeo4j(options: Neo4jOptions, schema: 'keep' | 'drop'): Promise<Store> {
  turn ??= takeTurn(options.uri);
  await turn;
  const store = await openNeo4j(options);
  try {
    await wipe(store, schema);
    return store;
  } catch (error) {
    // An open driver would keep the test process alive.
    await store.close();
    throw error;
  }
}

/** Declares the tests once for each engine, in a suite that bears its name. */
export function forEachEngine(title: string, tests: (engine: Store['engine'], openFresh: OpenFresh) => void): void {
  const opener =
    (open: (schema: 'keep' | 'drop') => Promise<Store>): OpenFresh =>
    async (context, { state = 'migrated' } = {}) => {
      const store = await open(state === 'bare' ? 'drop' : 'keep');
      context.after(() => store.close());
      if (state === 'migrated') await migrate(store);
      return store;
    };
  describe(`${title}, on grafeo`, () =>
    tests(
      'grafeo',
      opener(async () => openGrafeo({ folder: null, shuffleUnordered: true })),
    ));
  const neo4j = neo4jUnderTest;
  if (neo4j === null) {
    test(`${title}, on neo4j`, { skip: neo4jSkip ?? '' });
    return;
  }
  describe(`${title}, on neo4j`, () => {
    after(async () => {
      (await turn)?.();
      turn = undefined;
    });
    tests(
      'neo4j',
      opener((schema) => openEmptyNeo4j(neo4j, schema)),
    );
  });
}
