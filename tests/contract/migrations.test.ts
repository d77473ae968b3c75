/** Migrations: once, by several at once, never with another text, never backwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import { claimRecord } from '../../src/graph/claim-record.js';
import { referenceKeysOf, type StoredProperties, storedProperties, withSearchForms } from '../../src/graph/entity-record.js';
import { checkGraph } from '../../src/graph/invariants/check-graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { removeSources } from '../../src/graph/remove-source.js';
import { migrations } from '../../src/graph/statements.generated.js';
import type { BoundStatement, Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import type { Evidence } from '../../src/vocabulary/facts.js';
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import { labelOf } from '../../src/vocabulary/properties.js';
import { forEachEngine, question, statement } from './engines.js';
import { article } from './sample-facts.js';

const conflict = (error: unknown): boolean => {
  assert.ok(error instanceof PolicyGraphError);
  assert.equal(error.code, 'MIGRATION_CONFLICT');
  return true;
};

/** What the first version wrote for the article of sample-facts: no times but the claims', no mention of a source. */
async function writeAsBefore(store: Store): Promise<void> {
  const [first] = store.migrations;
  await store.define(first!.statements);
  const { version, name, checksum } = first!;
  const facts = article('source:a');
  const then = '2025-12-31T10:00:00.000Z';
  const things = [facts.source, ...facts.entities.map(({ entity }) => entity)].map(
    (each) => withSearchForms(storedProperties(each, 1)) as StoredProperties & { id: string; entityKind: EntityKind },
  );
  const run = (text: string, params: object = {}): BoundStatement => ({ statement: statement(text), params });
  await store.write([
    run("CREATE (:Graph {id: 'graph', revision: 1})"),
    run('CREATE (:Migration {version: $version, name: $name, checksum: $checksum, appliedAt: $appliedAt})', {
      version,
      name,
      checksum,
      appliedAt: then,
    }),
    ...things.map((properties) =>
      run(`CREATE (n:Entity:${labelOf(properties.entityKind)}) SET n += $properties`, { properties }),
    ),
    ...things.flatMap((properties) =>
      referenceKeysOf(properties).flatMap((key) => [
        run('MERGE (:Name {key: $key})', { key }),
        run('MATCH (k:Name {key: $key}) MATCH (n:Entity {id: $id}) CREATE (k)-[:NAMES]->(n)', { key, id: properties.id }),
      ]),
    ),
    run("MATCH (s:Entity {id: 'source:a'}) CREATE (p:Passage) SET p += $passage CREATE (p)<-[:HAS_PASSAGE]-(s)", {
      passage: { id: 'source:a#0-50', start: 0, end: 50 },
    }),
    run("MATCH (s:Entity {id: 'source:a'}) CREATE (p:Passage) SET p += $passage CREATE (p)<-[:HAS_PASSAGE]-(s)", {
      passage: { id: 'source:a#51-90', start: 51, end: 90 },
    }),
    ...facts.claims.flatMap((claim) => {
      const { id, subject, predicate, object, certainty, confidence, rule, value } = claimRecord(claim);
      const [{ start, end, phrase, locator }] = claim.evidence as readonly [Evidence];
      const properties = {
        id,
        subject,
        predicate,
        certainty,
        confidence,
        rule,
        recordedAt: then,
        ...(value === null ? { object } : { value }),
      };
      const tie = { key: `${start}-${end}-${rule}`, start, end, rule, confidence, phrase, locator };
      return [
        run('CREATE (c:Claim) SET c += $properties', { properties }),
        run('MATCH (c:Claim {id: $id}) MATCH (p:Passage {id: $passage}) CREATE (c)-[e:EVIDENCED_BY]->(p) SET e += $tie', {
          ...{ id, passage: start! < 51 ? 'source:a#0-50' : 'source:a#51-90', tie },
        }),
        ...(object === null
          ? []
          : [
              run(
                `MATCH (a:Entity {id: $subject}) MATCH (b:Entity {id: $object}) CREATE (a)-[r:${predicate}]->(b) SET r += $edge`,
                {
                  ...{ subject, object, edge: { claim: id, certainty, confidence, rule } },
                },
              ),
            ]),
      ];
    }),
  ]);
}

forEachEngine('migrations', (engine, openFresh) => {
  test('a store of the first version is brought to recorded time and can be revised', async (t) => {
    const store = await openFresh(t, { state: 'bare' });
    await writeAsBefore(store);
    assert.deepEqual(
      await migrate(store),
      store.migrations.slice(1).map(({ version }) => version),
    );
    const broken = (await checkGraph(store)).list().filter(({ broken: count }) => count > 0);
    assert.deepEqual(broken, []);
    const known = await store.read(
      question(
        'MATCH (c:Claim)-[e:EVIDENCED_BY]->(:Passage) RETURN DISTINCT c.since AS since, e.recordedAt AS at, e.certainty AS certainty',
      ),
      {},
    );
    assert.deepEqual(known, [{ since: '2025-12-31T10:00:00.000Z', at: '2025-12-31T10:00:00.000Z', certainty: 'ASSERTED' }]);
    await writeSource(store, article('source:b', { text: null }), { recordedAt: '2026-01-01T00:00:00.000Z' });
    assert.deepEqual(await removeSources(store, ['source:a'], { recordedAt: '2026-01-02T00:00:00.000Z' }), {
      evidence: 3,
      claims: 0,
    });
    assert.deepEqual(await removeSources(store, ['source:b'], { recordedAt: '2026-01-03T00:00:00.000Z' }), {
      evidence: 3,
      claims: 3,
    });
    const listed = await store.read(question('MATCH (n:Entity) WHERE n.retractedAt IS NULL RETURN n.id AS id'), {});
    assert.deepEqual(listed, [], 'nobody speaks of anything any more');
    assert.deepEqual(
      (await checkGraph(store)).list().filter(({ broken: count }) => count > 0),
      [],
    );
  });

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
