/** Filters through several relations: what they find, and that they are met from their inner end where no index gives an order. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import { MANY } from '../../src/api/root-fields.js';
import type { Store } from '../../src/graph/store.js';
import { ENTITY_KINDS } from '../../src/vocabulary/kinds.js';
import { rivalSource } from '../contract/inquiry-graph.js';
import { statement } from '../contract/engines.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { writeSource } from '../../src/graph/write-source.js';
import { Asking, type Data, ids } from './asking.js';
import { NaiveGraph, whereType } from './naive-graph.js';
import { Chance, randomWhere } from './random-questions.js';

const SEED = 20_261_127;
/** Neo4j, which is left to its indexes, compiles each text for about a second. */
const FILTERS: Readonly<Record<string, number>> = { grafeo: 400, neo4j: 40 };

for (const { engine, skip, open } of storesUnderTest) {
  describe(`deep filters on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
      await writeSource(store, rivalSource(), { recordedAt: '2026-02-01T00:00:00.000Z' });
    });
    after(() => store.close());

    test('find what a plain evaluation finds, today and as known on a day, counted and listed', async () => {
      const graph = await NaiveGraph.of(store);
      const asking = new Asking(store);
      const chance = new Chance(SEED);
      let [inner, found] = [0, 0];
      const filters = FILTERS[engine]!;
      for (let number = 0; number < filters; number += 1) {
        const kind = chance.one(ENTITY_KINDS);
        const where = randomWhere(graph, kind, 5, chance);
        const text = `query ($where: ${whereType(kind)}) { page: ${MANY[kind]}(first: 100, where: $where) { totalCount edges { node { id } } } }`;
        const expected = graph.ids(kind, where).sort();
        const { page } = await asking.data(text, { where });
        assert.deepEqual(ids(page).sort(), expected, JSON.stringify(where));
        assert.equal(page.totalCount, expected.length);
        if (!asking.statements[0]?.includes('RETURN DISTINCT')) continue;
        inner += 1;
        if (expected.length > 0) found += 1;
        const then = await asking.data(text.replace('(first: 100', '(first: 100, asKnownOn: "2026-06-30"'), { where });
        assert.deepEqual(ids(then.page).sort(), expected, JSON.stringify(where));
      }
      if (store.capabilities.rangeIndexes) assert.equal(inner, 0, 'an engine with an order in its indexes is left to it');
      else
        assert.ok(
          inner > filters / 10 && found > inner / 10,
          `${inner} of ${filters} from their inner end, ${found} found something`,
        );
    });
  });
}

describe('deep filters where everything is related to everything', () => {
  let store: Store;
  let asking: Asking;
  before(async () => {
    store = openGrafeo({ folder: null });
    await migrate(store);
    const add = async (text: string): Promise<void> => void (await store.write([{ statement: statement(text), params: {} }]));
    const things = (label: string, kind: string, count: number): string =>
      `UNWIND range(1, ${count}) AS n CREATE (x:Entity:${label}) SET x.id = '${kind}:' + toString(n), x.kind = '${kind.toUpperCase()}', x.name = '${label} ' + toString(n), x.searchText = '${kind} ' + toString(n), x.searchMarked = '${kind} ' + toString(n), x.recordedAt = '2026-01-01T00:00:00.000Z'`;
    await add(things('Locality', 'locality', 100));
    await add(things('Task', 'task', 400));
    await add(things('Topic', 'topic', 40));
    await add("MATCH (t:Task) MATCH (l:Locality) CREATE (t)-[:APPLIES_IN {certainty: 'ASSERTED', claim: 'a'}]->(l)");
    await add("MATCH (t:Task) MATCH (o:Topic) CREATE (t)-[:ABOUT {certainty: 'ASSERTED', claim: 'b'}]->(o)");
    asking = new Asking(store);
  });
  after(() => store.close());

  const count = async (where: string): Promise<number> =>
    (await asking.data(`{ page: localities(first: 1, where: ${where}) { totalCount edges { node { id } } } }`)).page.totalCount;

  // Test within test, each of these would look at 100 × 400 × 40 × 400 things, four minutes of work or more: then the runner gives the test up.
  test('are answered by walking each relation once', { timeout: 100_000 }, async () => {
    const through = (inner: string): string => `{ tasks: { some: { topics: { some: { tasks: ${inner} } } } } }`;
    assert.equal(await count(through('{ some: { name: { contains: "nothing" } } }')), 0);
    assert.equal(await count(through('{ some: { name: { contains: "task 7" } } }')), 100);
    assert.equal(await count(through('{ none: { name: { contains: "nothing" } } }')), 100);
    assert.equal(await count(`{ not: ${through('{ some: { recordedAt: { gt: "2030" } } }')} }`), 100);
    assert.equal(
      await count('{ tasks: { every: { topics: { some: { tasks: { every: { recordedAt: { lt: "2030" } } } } } } } }'),
      100,
    );
    assert.equal(
      await count(
        '{ tasks: { some: { topics: { some: { tasks: { some: { appliesIn: { some: { tasks: { some: { recordedAt: { gt: "2030" } } } } } } } } } } } }',
      ),
      0,
    );
    const never = through('{ some: { recordedAt: { gt: "2030" } } }');
    assert.equal(await count(`{ id: { in: ["locality:1", "locality:2"] }, and: [${never}] }`), 0);
    assert.equal(
      await count(
        '{ tasks: { some: { id: { eq: "task:7" }, topics: { some: { tasks: { some: { name: { contains: "task 7" } } } } } } } }',
      ),
      100,
    );
  });
});

describe('deep filters of lists within things', () => {
  let store: Store;
  before(async () => {
    store = openGrafeo({ folder: null });
    await migrate(store);
    const add = async (text: string): Promise<void> => void (await store.write([{ statement: statement(text), params: {} }]));
    const things = (label: string, count: number): string =>
      `UNWIND range(1, ${count}) AS n CREATE (x:Entity:${label}) SET x.id = '${label}:' + toString(n), x.at = n, x.name = '${label} ' + toString(n), x.recordedAt = '2026-01-01T00:00:00.000Z'`;
    await add(things('Locality', 20));
    await add(things('Task', 2_000));
    await add(things('Topic', 2_000));
    const known = "{certainty: 'ASSERTED', claim: 'a'}";
    await add(`MATCH (t:Task) MATCH (l:Locality {at: t.at % 20 + 1}) CREATE (t)-[:APPLIES_IN ${known}]->(l)`);
    await add(`MATCH (t:Task) MATCH (o:Topic {at: t.at}) CREATE (t)-[:ABOUT ${known}]->(o)`);
    await add(`MATCH (o:Topic) MATCH (above:Topic {at: o.at % 10 + 1}) WHERE o.at > 10 CREATE (o)-[:BROADER ${known}]->(above)`);
  });
  after(() => store.close());

  test('look at what is around each thing, not at the whole graph for each', async () => {
    const asking = new Asking(store);
    const asked = (inner: string): string =>
      `{ page: localities(first: 20) { edges { node { tasks(where: { topics: { ${inner} } }) { totalCount } } } } }`;
    for (const [inner, expected] of [
      ['some: { broader: { some: { id: { eq: "Topic:3" } } } }', 199],
      ['some: { broader: { none: { id: { eq: "Topic:3" } } } }', 1_801],
      ['every: { broader: { some: { recordedAt: { gt: "2030" } } } }', 0],
      ['some: { narrower: { some: { broader: { some: { id: { eq: "Topic:3" } } } } } }', 1],
    ] as const) {
      const { page } = await asking.data(asked(inner));
      const counted = page.edges.reduce((sum: number, { node }: Data) => sum + node.tasks.totalCount, 0);
      assert.equal(counted, expected, inner);
      // Bare, each test within a test is a join over the whole graph, anew for each place (docs/decisions/2026-11-27-deep-filters-inner-end-first.md).
      const text = asking.statements[0]!;
      assert.equal(text.match(/EXISTS \{/gu)?.length, text.match(/\(false OR [(NOT ]*EXISTS \{/gu)?.length, text);
    }
  });
});
