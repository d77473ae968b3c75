/** Whole queries put together by chance against a plain evaluation in memory, on each engine; scripts/fuzz-queries.mjs puts as many as one likes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { rivalSource } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking } from './asking.js';
import { NaiveGraph } from './naive-graph.js';
import { askedByChance } from './query-agreement.js';
import { Chance } from './random-questions.js';

/** Neo4j makes a plan for each text anew, which takes a second and more for the deepest. */
const QUERIES: Readonly<Record<string, number>> = { grafeo: 600, neo4j: 60 };
const SEED = 5;

for (const { engine, skip, open } of storesUnderTest) {
  describe(`whole queries on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
      await writeSource(store, rivalSource(), { recordedAt: '2026-02-01T00:00:00.000Z' });
    });
    after(() => store.close());

    test('filters, orders, pages from cursors, relations, aliases, fragments, directives and variables: the answer is what they say', async () => {
      const [asking, graph, chance] = [new Asking(store), await NaiveGraph.of(store), new Chance(SEED)];
      const queries = QUERIES[engine]!;
      let [found, fromCursors] = [0, 0];
      for (let number = 0; number < queries; number += 1) {
        const { rows, rounds, disagreement } = await askedByChance(asking, graph, chance);
        assert.equal(disagreement, null, JSON.stringify(disagreement));
        if (rows > 0) found += 1;
        if (rounds > 1) fromCursors += 1;
      }
      assert.ok(found > queries / 2, `only ${found} queries found anything`);
      assert.ok(fromCursors > queries / 5, `only ${fromCursors} went on from cursors`);
    });
  });
}
