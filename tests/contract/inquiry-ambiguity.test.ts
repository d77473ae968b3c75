/** Which of several documents a question is about: the one that has facts on it; where more than one has, the asker must say. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PolicyGraphError } from '../../src/errors.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { coverageOf } from '../../src/inquiry/coverage.js';
import { implementingLocalities } from '../../src/inquiry/implementing-localities.js';
import { ID, rivalSource } from './inquiry-graph.js';
import { storesUnderTest } from './inquiry-stores.js';

for (const { engine, skip, open } of storesUnderTest) {
  describe(`documents of one symbol on ${engine}`, { skip: skip ?? false }, () => {
    let store: Store;
    before(async () => {
      store = await open();
      await writeSource(store, rivalSource(), { recordedAt: '2026-01-02T00:00:00.000Z' });
    });
    after(() => store?.close());

    const ambiguous = (error: PolicyGraphError): boolean => {
      assert.equal(error.code, 'AMBIGUOUS_REFERENCE');
      assert.deepEqual(
        (error.details.candidates as { id: string }[]).map(({ id }) => id),
        [ID.first, ID.second],
      );
      return true;
    };

    test('on each topic the document with facts is taken and the other named', async () => {
      const stem = await implementingLocalities(store, { document: 'NQ 29', topic: 'STEM' });
      assert.deepEqual([stem.documentId, stem.alternatives[0]?.id], [ID.first, ID.second]);
      const budget = await implementingLocalities(store, { document: 'NQ 29', topic: 'Ngân sách' });
      assert.deepEqual([budget.documentId, budget.alternatives[0]?.id], [ID.second, ID.first]);
      assert.deepEqual(
        budget.edges.map(({ nodeId, certainty }) => [nodeId, certainty]),
        [[ID.haNoi, 'VERIFIED']],
      );
    });

    test('where both have facts, or nothing narrows the question, it is refused with the candidates', async () => {
      await assert.rejects(implementingLocalities(store, { document: 'NQ 29', topic: 'dig.ict' }), ambiguous);
      await assert.rejects(implementingLocalities(store, { document: 'NQ 29' }), ambiguous);
      await assert.rejects(coverageOf(store, { document: 'NQ 29' }), ambiguous);
    });

    test('the id or the date settles it', async () => {
      const byId = await implementingLocalities(store, { document: ID.second, topic: 'dig.ict' });
      const byDate = await implementingLocalities(store, { document: '29-NQ/TW ngày 17/11/2022', topic: 'dig.ict' });
      assert.deepEqual(byDate, byId);
      assert.deepEqual(byId.alternatives, []);
    });

    test('coverage takes the document of which a source speaks together with the rest', async () => {
      const { parts } = await coverageOf(store, { document: 'NQ 29', topics: ['STEM'] });
      assert.deepEqual(parts[0]?.ids, [ID.first]);
    });
  });
}
