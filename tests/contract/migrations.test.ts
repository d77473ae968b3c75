/** Migrations: once, by several at once, never with another text, never backwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import { migrate } from '../../src/graph/migrate.js';
import { migrations } from '../../src/graph/statements.generated.js';
import { forEachEngine, question, statement } from './engines.js';

const conflict = (error: unknown): boolean => {
  assert.ok(error instanceof PolicyGraphError);
  assert.equal(error.code, 'MIGRATION_CONFLICT');
  return true;
};

forEachEngine('migrations', (engine, openFresh) => {
  test('a store is migrated once; the second run does nothing', async (t) => {
    const store = await openFresh(t, { state: 'bare' });
    const versions = store.migrations.map(({ version }) => version);
    assert.deepEqual(await migrate(store), versions);
    assert.deepEqual(await migrate(store), []);
    const rows = await store.read(migrations, {});
    assert.deepEqual(
      rows.map(({ version, checksum }) => [version, checksum]),
      store.migrations.map(({ version, checksum }) => [version, checksum]),
    );
  });

  test('several that migrate at once all succeed, and each migration is recorded once', async (t) => {
    const store = await openFresh(t, { state: 'bare' });
    await Promise.all([migrate(store), migrate(store), migrate(store), migrate(store)]);
    assert.equal((await store.read(migrations, {})).length, store.migrations.length);
  });

  test('a migration applied with another text is a conflict, and nothing is changed', async (t) => {
    const store = await openFresh(t);
    await store.write([{ statement: statement("MATCH (m:Migration {version: 1}) SET m.checksum = 'another'"), params: {} }]);
    await assert.rejects(migrate(store), conflict);
    await store.write([{ statement: statement('MATCH (m:Migration) DELETE m'), params: {} }]);
  });

  test('a store newer than this version is a conflict that names the migration', async (t) => {
    const store = await openFresh(t);
    const newer = "CREATE (:Migration {version: 9999, name: 'tomorrow', checksum: 'x'})";
    await store.write([{ statement: statement(newer), params: {} }]);
    await assert.rejects(migrate(store), (error: Error) => conflict(error) && /9999 \(tomorrow\)/.test(error.message));
    await store.write([{ statement: statement('MATCH (m:Migration {version: 9999}) DELETE m'), params: {} }]);
  });

  // The embedded engine is asked the same through its lock and its merges; only Neo4j has constraints to refuse by.
  if (engine === 'neo4j') {
    test('on Neo4j two nodes of one id are refused and every index answers at once', async (t) => {
      const store = await openFresh(t, { state: 'bare' });
      await migrate(store);
      const states = await store.read(question("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name"), {});
      assert.deepEqual(states, []);
      const twins = { statement: statement("CREATE (:Entity {id: 'twin'}) CREATE (:Entity {id: 'twin'})"), params: {} };
      await assert.rejects(store.write([twins]));
    });
  }
});
