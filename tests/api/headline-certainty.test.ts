/** A place is as sure as the weakest step of its surest way, whether or not somebody wants to see the way. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { ID, unevenlySureSource } from '../contract/inquiry-graph.js';
import { storesUnderTest } from '../contract/inquiry-stores.js';
import { Asking } from './asking.js';

interface Edge {
  readonly certainty: string;
  readonly node: { readonly id: string };
}

for (const { engine, skip, open } of storesUnderTest) {
  describe(`how sure places are, on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
      await writeSource(store, unevenlySureSource(), { recordedAt: '2026-01-02T00:00:00.000Z' });
    });
    after(() => store.close());

    for (const beside of ['', 'path { hops { relation } }', 'tasks { totalCount }']) {
      for (const admitted of ['', ', certainty: [VERIFIED, ASSERTED, INFERRED]']) {
        test(`with ${beside === '' ? 'nothing' : beside} beside it${admitted}`, async () => {
          const { implementingLocalities } = await new Asking(store).data(
            `{ implementingLocalities(document: "${ID.lone}"${admitted}, first: 50) { edges { certainty node { id } ${beside} } } }`,
          );
          const edges = (implementingLocalities as { edges: Edge[] }).edges;
          const sure = new Map(edges.map(({ certainty, node }) => [node.id, certainty]));
          assert.deepEqual(
            [ID.haNoi, ID.sonDong, ID.longBien].map((id) => sure.get(id)),
            ['ASSERTED', 'ASSERTED', 'VERIFIED'],
          );
        });
      }
    }
  });
}
