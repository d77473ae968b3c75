/** Old ids: they lead on, in every question and when a source states a fact under one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectRemovals, redirectStatements, redirectTargets } from '../../src/graph/redirects.js';
import { claimsById, entitiesById } from '../../src/graph/statements.generated.js';
import { claimIdOf } from '../../src/graph/claim-id.js';
import { writeSource } from '../../src/graph/write-source.js';
import { findPaths } from '../../src/inquiry/find-paths.js';
import { resolveReference } from '../../src/inquiry/resolve-reference.js';
import { Asking } from '../api/asking.js';
import { forEachEngine } from './engines.js';
import { article, DOCUMENT, PLACE, TASK } from './sample-facts.js';

const recordedAt = '2026-01-01T00:00:00.000Z';
const JOINED = 'document:joined/plan-1/2024';

forEachEngine('old ids', (_, openFresh) => {
  test('a fact stated under an old id is stored under the new one', async (t) => {
    const store = await openFresh(t);
    // Not of a judgement, which may be taken back: its facts stay under the id that their source means.
    await store.write(redirectStatements([{ id: DOCUMENT, to: JOINED, rule: 'date-learnt' }], recordedAt));
    await writeSource(store, article('source:a'), { recordedAt });
    const ids = (await store.read(entitiesById, { ids: [DOCUMENT, JOINED] })).map(({ id }) => id);
    assert.deepEqual(ids, [JOINED]);
    const claim = claimIdOf({ subject: TASK, predicate: 'IMPLEMENTS', object: JOINED, value: null });
    assert.equal((await store.read(claimsById, { ids: [claim] })).length, 1);
    assert.equal((await writeSource(store, article('source:a'), { recordedAt })).changed, false);
  });

  test('an old id answers as a reference and as the end of a path', async (t) => {
    const store = await openFresh(t);
    await store.write(redirectStatements([{ id: 'document:old', to: DOCUMENT, rule: 'judgement' }], recordedAt));
    await writeSource(store, article('source:a'), { recordedAt });
    assert.equal(await resolveReference(store, { mention: 'document:old', kind: 'DOCUMENT' }), DOCUMENT);
    const [path] = await findPaths(store, { from: 'document:old', to: PLACE });
    assert.ok(path !== undefined && path.hops.length > 0);
    const asking = new Asking(store);
    const { node, nodes } = await asking.data(
      '{ node(id: "document:old") { id } nodes(ids: ["document:none", "document:old"]) { id } }',
    );
    assert.deepEqual([node, nodes], [{ id: DOCUMENT }, [null, { id: DOCUMENT }]]);
  });

  test('none leads to another: what led to an id leads on with it, and none leads in a circle', async (t) => {
    const store = await openFresh(t);
    await store.write(redirectStatements([{ id: 'document:a', to: 'document:b', rule: 'judgement' }], recordedAt));
    await store.write(redirectStatements([{ id: 'document:b', to: 'document:c', rule: 'judgement' }], recordedAt));
    const targets = await redirectTargets(store, ['document:a', 'document:b', 'document:c']);
    assert.deepEqual(
      [...targets],
      [
        ['document:a', 'document:c'],
        ['document:b', 'document:c'],
      ],
    );
    assert.throws(
      () =>
        redirectStatements(
          [
            { id: 'document:x', to: 'document:y', rule: 'judgement' },
            { id: 'document:y', to: 'document:x', rule: 'judgement' },
          ],
          recordedAt,
        ),
      { code: 'BAD_USER_INPUT' },
    );
  });

  test('an id whose redirect is taken back stands for itself', async (t) => {
    const store = await openFresh(t);
    await store.write(redirectStatements([{ id: 'document:a', to: 'document:b', rule: 'judgement' }], recordedAt));
    await store.write(redirectRemovals(['document:a']));
    assert.equal((await redirectTargets(store, ['document:a'])).size, 0);
  });

  test('the Party body that an id of an earlier version named leads to the one series', async (t) => {
    const store = await openFresh(t);
    const targets = await redirectTargets(store, [
      'document:bch-trung-uong/resolution-29/term-xi',
      'document:bo-chinh-tri/resolution-du-an-5/2020',
    ]);
    assert.deepEqual([...targets], [['document:bch-trung-uong/resolution-29/term-xi', 'document:tw/resolution-29/term-xi']]);
  });
});
