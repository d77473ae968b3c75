/** The promise of the product on the graph that ships (design §6): exactly these three places, each with its rule and its words. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import { storeStatus } from '../../src/graph/status.js';
import type { Store } from '../../src/graph/store.js';
import { wantsShippedGraph } from '../../src/ingest/prepare-store.js';
import { loadShippedGraph } from '../../src/ingest/shipped-graph.js';
import { resolveMention } from '../../src/inquiry/resolve-mention.js';
import { implementingLocalities } from '../../src/inquiry/implementing-localities.js';

const recordedAt = '2026-01-01T00:00:00.000Z';

describe('the headline question on the shipped graph', () => {
  let store: Store;
  before(async () => {
    store = openGrafeo({ folder: null, shuffleUnordered: true });
    await migrate(store);
    assert.equal(await wantsShippedGraph(store), true);
    await loadShippedGraph(store, { recordedAt });
  });
  after(() => store.close());

  test('a store that is loaded wants no second load, and a second load changes nothing', async () => {
    assert.equal(await wantsShippedGraph(store), false);
    const before = await storeStatus(store);
    assert.deepEqual(await loadShippedGraph(store, { recordedAt }), { sources: 0, entities: 0, claims: 0 });
    assert.deepEqual(await storeStatus(store), before);
  });

  test('what texts say: Huyện Bảo Thắng alone, and the resolution of 2022 named beside', async () => {
    const answer = await implementingLocalities(store, { document: 'NQ 29', topic: 'STEM' });
    assert.equal(answer.documentId, 'document:tw/resolution-29/term-xi');
    assert.deepEqual(
      answer.alternatives.map(({ id }) => id),
      ['document:tw/resolution-29/term-xiii'],
    );
    assert.deepEqual(
      answer.edges.map(({ nodeId, certainty, rules }) => [nodeId, certainty, rules]),
      [['locality:086-huyen-bao-thang', 'ASSERTED', []]],
    );
    assert.deepEqual([...new Set(answer.edges[0]?.path.hops.map(({ certainty }) => certainty))], ['ASSERTED']);
  });

  test('with what rules infer: Quận Long Biên by the title phrase and Tỉnh Lào Cai by containment besides', async () => {
    const answer = await implementingLocalities(store, {
      document: 'NQ 29',
      topic: 'STEM',
      certainty: ['ASSERTED', 'VERIFIED', 'INFERRED'],
    });
    assert.equal(answer.totalCount, 3);
    assert.deepEqual(
      answer.edges.map(({ nodeId, certainty, rules }) => [nodeId, certainty, rules]),
      [
        ['locality:086-huyen-bao-thang', 'ASSERTED', []],
        ['locality:004-quan-long-bien', 'INFERRED', ['title-phrase']],
        ['locality:10-tinh-lao-cai', 'INFERRED', ['containment']],
      ],
    );
    for (const { nodeId, path } of answer.edges) {
      for (const hop of path.hops) {
        assert.ok(hop.evidence.length > 0, `${nodeId}: ${hop.relation} has no evidence`);
        for (const { start, locator } of hop.evidence) assert.ok(start !== null || locator?.startsWith('record '));
      }
    }
  });

  test('a namesake is told by the unit around it, also when that has been merged since', async () => {
    const best = async (mention: string): Promise<string | undefined> => (await resolveMention(store, { mention }))[0]?.id;
    assert.equal(await best('huyện Châu Thành, tỉnh Tây Ninh'), 'locality:708-huyen-chau-thanh');
    assert.equal(await best('UBND huyện Châu Thành, tỉnh Long An'), 'agency:ubnd/808-huyen-chau-thanh');
    assert.equal(await best('huyện Bảo Thắng, Lào Cai'), 'locality:086-huyen-bao-thang');
    assert.equal((await resolveMention(store, { mention: 'huyện Châu Thành, tỉnh Lào Cai' })).length, 0);
  });

  test('carried to the units of today: the communes of Bảo Thắng, each as a part', async () => {
    const { edges, withoutSuccessor } = await implementingLocalities(store, {
      document: 'NQ 29',
      topic: 'STEM',
      localityAs: 'CARRIED',
    });
    assert.equal(edges.length, 6);
    assert.deepEqual(
      [...new Set(edges.map(({ carried, rules }) => `${carried?.from} ${carried?.share} ${rules.join()}`))],
      ['locality:086-huyen-bao-thang PART succession'],
    );
    assert.deepEqual(withoutSuccessor, []);
  });
});
