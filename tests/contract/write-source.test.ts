/** Writing sources: twice, in any order, with judgements, from several writers; and the edges as a cache of the claims. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import { openNeo4j } from '../../src/graph/neo4j/neo4j-store.js';
import { rebuildEdges } from '../../src/graph/rebuild-edges.js';
import { allEdges, claimsById, entitiesById } from '../../src/graph/statements.generated.js';
import { storeStatus } from '../../src/graph/status.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { topicList } from '../../src/ingest/reference-lists.js';
import type { SourceFacts } from '../../src/vocabulary/facts.js';
import { forEachEngine, neo4jUnderTest, question } from './engines.js';
import { dump } from './graph-dump.js';
import { emptyNeo4j, neo4jSkip } from './neo4j-turn.js';
import { article, DOCUMENT, PLACE, place, resolution, source, TASK, task } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const IMPLEMENTS = claimIdOf({ subject: TASK, predicate: 'IMPLEMENTS', object: DOCUMENT, value: null });

async function claim(store: Store): Promise<Record<string, unknown>> {
  const [row] = await store.read(claimsById, { ids: [IMPLEMENTS] });
  assert.ok(row, 'the claim is stored');
  return row as unknown as Record<string, unknown>;
}
async function properties(store: Store, id: string): Promise<Record<string, unknown>> {
  const [row] = await store.read(entitiesById, { ids: [id] });
  assert.ok(row, `${id} is stored`);
  return row.properties;
}
async function typesOfEdges(store: Store): Promise<string[]> {
  return (await store.read(allEdges, {})).map(({ type }) => type).sort();
}

forEachEngine('writing sources', (engine, openFresh) => {
  test('the same source twice changes nothing and says so', async (t) => {
    const store = await openFresh(t);
    const first = await writeSource(store, article('source:a'), when);
    assert.deepEqual(first, { changed: true, stood: false, entities: 3, claims: 3, evidence: 3, retracted: 0, superseded: [] });
    const before = [await dump(store), await storeStatus(store)];
    const second = await writeSource(store, article('source:a'), { recordedAt: '2027-01-01T00:00:00.000Z' });
    assert.deepEqual(second, { changed: false, stood: true, entities: 0, claims: 0, evidence: 0, retracted: 0, superseded: [] });
    assert.deepEqual([await dump(store), await storeStatus(store)], before);
  });

  test('a second source that says the same adds evidence, not a second claim', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:a', { confidence: 0.6 }), when);
    await writeSource(store, article('source:b', { confidence: 0.9 }), when);
    const { claims, revision } = await storeStatus(store);
    assert.deepEqual([claims, revision], [3, 2]);
    assert.equal((await claim(store)).confidence, 0.9);
    const rows = await store.read(
      question(
        'MATCH (c:Claim {id: $id})-[e:EVIDENCED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(s:Source) RETURN s.id AS source, p.text AS text, e.start AS start ORDER BY source',
      ),
      { id: IMPLEMENTS },
    );
    assert.deepEqual(
      rows.map(({ source: id, start }) => [id, start]),
      [
        ['source:a', 12],
        ['source:b', 12],
      ],
    );
  });

  test('every claim reaches its source through a passage, and every entity its keys', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:a'), when);
    const open = await store.read(
      question(
        'MATCH (c:Claim) WHERE NOT EXISTS { (c)-[:EVIDENCED_BY]->(:Passage)<-[:HAS_PASSAGE]-(:Source) } RETURN c.id AS id',
      ),
      {},
    );
    assert.deepEqual(open, []);
    const keys = await store.read(question('MATCH (k:Name)-[:NAMES]->(n:Entity {id: $id}) RETURN k.key AS key ORDER BY key'), {
      id: DOCUMENT,
    });
    assert.ok(
      keys.some(({ key }) => key === 'nq29'),
      JSON.stringify(keys),
    );
    const unnamed = await store.read(question('MATCH (k:Name)-[:NAMES]->(n:Task) RETURN k.key AS key'), {});
    assert.deepEqual(unnamed, [], 'tasks have no look-up keys');
  });

  test('the order in which sources come does not matter', async (t) => {
    const sources: SourceFacts[] = [
      article('source:a', { entities: [resolution({ name: 'NQ 29', title: 'Về đổi mới' } as never), place(), task()] }),
      article('source:b', {
        certainty: 'INFERRED',
        confidence: 0.95,
        source: { tier: 'OFFICIAL' },
        entities: [resolution({ issuedOn: null, aliases: ['NQ29'] } as never), place(), task({ ordinal: null } as never)],
      }),
      article('source:c', {
        confidence: 0.7,
        entities: [
          resolution({ title: 'Đổi mới căn bản' } as never),
          place({ validTo: null } as never),
          task({ ordinal: 2 } as never),
        ],
      }),
    ];
    const dumps: string[][] = [];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const store = await openFresh(t);
      for (const index of order) await writeSource(store, sources[index] as SourceFacts, when);
      dumps.push(await dump(store));
    }
    assert.deepEqual(dumps[1], dumps[0]);
    assert.deepEqual(dumps[2], dumps[0]);
  });

  test('what a source does not know does not erase what another knew; the official wording stands, the other becomes an alias', async (t) => {
    const store = await openFresh(t);
    await writeSource(
      store,
      article('source:a', { entities: [resolution({ name: 'Nghị quyết số 29' } as never), place(), task()] }),
      when,
    );
    const official = resolution({ issuedOn: null, title: 'Về đổi mới căn bản' } as never);
    await writeSource(store, article('source:b', { source: { tier: 'OFFICIAL' }, entities: [official, place(), task()] }), when);
    const { name, issuedOn, title, aliases, searchText } = await properties(store, DOCUMENT);
    assert.deepEqual(
      [name, issuedOn, title, aliases],
      ['Nghị quyết 29-NQ/TW', '2013-11-04', 'Về đổi mới căn bản', ['Nghị quyết số 29']],
    );
    assert.ok(String(searchText).split(' ').includes('29nqtw'), String(searchText));
  });

  test('the original text fills the passages of a shipped source; judgements stay, evidence is not doubled', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:a', { text: null, certainty: 'VERIFIED', confidence: 1 }), when);
    const evidence = 'MATCH (:Claim)-[e:EVIDENCED_BY]->(:Passage) RETURN count(e) AS count';
    const before = await store.read(question(evidence), {});
    const { changed } = await writeSource(store, article('source:a'), when);
    assert.ok(changed);
    const texts = await store.read(question('MATCH (p:Passage) RETURN p.text AS text ORDER BY p.start'), {});
    assert.ok(texts.every(({ text }) => typeof text === 'string'));
    const { certainty, confidence } = await claim(store);
    assert.deepEqual([certainty, confidence], ['VERIFIED', 1]);
    assert.deepEqual(await store.read(question(evidence), {}), before);
    await writeSource(store, article('source:a', { text: null, certainty: 'VERIFIED', confidence: 1 }), when);
    const kept = await store.read(question('MATCH (p:Passage) WHERE p.text IS NULL RETURN p.id AS id'), {});
    assert.deepEqual(kept, [], 'loading what ships again takes no text away');
  });

  test('a rejected claim loses its edge and no later source brings it back', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:a'), when);
    assert.deepEqual(await typesOfEdges(store), ['APPLIES_IN', 'IMPLEMENTS']);
    await writeSource(store, article('source:judge', { certainty: 'REJECTED' }), when);
    assert.deepEqual(await typesOfEdges(store), []);
    await writeSource(store, article('source:b'), when);
    assert.equal((await claim(store)).certainty, 'REJECTED');
    assert.deepEqual(await typesOfEdges(store), []);
    assert.equal(await rebuildEdges(store), 0);
  });

  test('edges dropped and rebuilt from the claims are the same edges', async (t) => {
    const store = await openFresh(t);
    await writeSource(store, article('source:a'), when);
    await writeSource(store, article('source:b', { certainty: 'INFERRED' }), when);
    const before = await dump(store);
    assert.equal(await rebuildEdges(store), 2);
    assert.deepEqual(await dump(store), before);
  });

  test('facts that name what nobody describes are refused whole', async (t) => {
    const store = await openFresh(t);
    const before = await dump(store);
    await assert.rejects(writeSource(store, article('source:a', { entities: [resolution(), task()] }), when), (error: Error) => {
      assert.match(error.message, new RegExp(PLACE));
      return true;
    });
    assert.deepEqual(await dump(store), before);
  });

  test('sources written at the same time are all there, merged as if one after the other', async (t) => {
    const one = await openFresh(t);
    const names = Array.from({ length: 6 }, (_, n) => `Tên ${n}`);
    const facts = names.map((name, n) =>
      article(`source:${n}`, { entities: [resolution({ name, aliases: [`Bí danh ${n}`] } as never), place(), task()] }),
    );
    const stores = [one];
    if (engine === 'neo4j' && neo4jUnderTest !== null) stores.push(await openNeo4j(neo4jUnderTest));
    await Promise.all(facts.map((each, n) => writeSource(stores[n % stores.length] as Store, each, when)));
    for (const other of stores.slice(1)) await other.close();
    const { aliases, name } = await properties(one, DOCUMENT);
    assert.equal(name, 'Tên 0');
    assert.equal((aliases as string[]).length, names.length - 1 + names.length);
    assert.equal((await storeStatus(one)).revision, names.length);
  });

  test('a store that was never written has no revision and no counts', async (t) => {
    const store = await openFresh(t, { state: 'bare' });
    const status = await storeStatus(store);
    assert.deepEqual(status, { engine, entities: {}, claims: 0, passages: 0, names: 0, migrations: [], revision: 0 });
    await migrate(store);
    assert.deepEqual(
      (await storeStatus(store)).migrations,
      store.migrations.map(({ version }) => version),
    );
  });

  test('a source that mentions nothing is stored all the same', async (t) => {
    const store = await openFresh(t);
    const facts: SourceFacts = { source: source('source:empty'), passages: [], entities: [], claims: [], unresolved: [] };
    assert.equal((await writeSource(store, facts, when)).changed, true);
    assert.equal((await writeSource(store, facts, when)).changed, false);
  });
});

test('both engines store the same graph', { skip: neo4jSkip ?? false }, async (t) => {
  const dumps: string[][] = [];
  for (const open of [async () => openGrafeo({ folder: null, shuffleUnordered: true }), emptyNeo4j]) {
    const store = await open();
    t.after(() => store.close());
    await migrate(store);
    for (const facts of [
      topicList(),
      article('source:a'),
      article('source:b', { certainty: 'VERIFIED', source: { tier: 'OFFICIAL' } }),
    ]) {
      await writeSource(store, facts, when);
    }
    dumps.push((await dump(store)).filter((line) => !line.startsWith('[["Migration"]')));
  }
  assert.ok((dumps[0]?.length ?? 0) > 300, String(dumps[0]?.length));
  assert.deepEqual(dumps[1], dumps[0]);
});
