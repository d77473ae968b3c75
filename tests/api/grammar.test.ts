/** The whole grammar of connections against a plain evaluation in memory: filters, orders and pages put together by chance, on each engine. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MANY } from '../../src/api/root-fields.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { ENTITY_KINDS } from '../../src/vocabulary/kinds.js';
import { rivalSource } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking, ids } from './asking.js';
import { NaiveGraph, whereType } from './naive-graph.js';
import { Chance, randomOrder, randomWhere } from './random-questions.js';

/** Kinds of which the small graph has several. */
const FULL = ENTITY_KINDS.filter((kind) => !['PROGRAM', 'INDICATOR', 'PERSON'].includes(kind));
/** Neo4j makes a plan for each text anew, which takes a second for the deepest. */
const QUESTIONS: Readonly<Record<string, number>> = { grafeo: 240, neo4j: 30 };

for (const { engine, skip, open } of storesUnderTest) {
  describe(`the grammar on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    let asking: Asking;
    let graph: NaiveGraph;
    before(async () => {
      store = await open();
      await writeSource(store, rivalSource(), { recordedAt: '2026-02-01T00:00:00.000Z' });
      asking = new Asking(store);
      graph = await NaiveGraph.of(store);
    });
    after(() => store.close());

    test('filters and orders find what they say, and pages give each row once', async () => {
      const chance = new Chance(20_261_201);
      const questions = QUESTIONS[engine]!;
      let found = 0;
      for (let number = 0; number < questions; number += 1) {
        const kind = chance.one(FULL);
        const [where, orderBy, size] = [randomWhere(graph, kind, 3, chance), randomOrder(kind, chance), 1 + chance.below(4)];
        const expected = graph.ids(kind, where, orderBy);
        const order = `[${whereType(kind).replace('Where', 'Order')}!]`;
        const question = `query ($where: ${whereType(kind)}, $orderBy: ${order}, $size: Int, $after: String) {
          all: ${MANY[kind]}(first: 100, where: $where, orderBy: $orderBy) { totalCount edges { node { id } } }
          page: ${MANY[kind]}(first: $size, after: $after, where: $where, orderBy: $orderBy) {
            pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
        const told = JSON.stringify({ kind, where, orderBy });
        const walked: string[] = [];
        for (let cursor: string | null = null; ; ) {
          const { all, page } = await asking.data(question, { where, orderBy, size, after: cursor });
          assert.deepEqual(ids(all), expected, told);
          assert.equal(all.totalCount, expected.length, told);
          walked.push(...ids(page));
          if (!page.pageInfo.hasNextPage) break;
          cursor = page.pageInfo.endCursor;
        }
        assert.deepEqual(walked, expected, told);
        if (expected.length > 0 && expected.length < graph.nodes(kind).length) found += 1;
      }
      assert.ok(found > questions / 5, `only ${found} filters parted the nodes`);
    });
  });
}
