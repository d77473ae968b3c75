/** Statements asked as one answer as they do alone, each in its own order; on each engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTogether } from '../../src/graph/read-together.js';
import { doubtfulClaims, figuresThatDiffer, namesakes } from '../../src/graph/statements.generated.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import { figures } from './disagreeing-facts.js';
import { forEachEngine } from './engines.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const params = { below: 2, limit: 3, about: null, measure: null };

/** Counts what is asked of the store. */
function counting(store: Store): { readonly counted: Store; asked(): number } {
  let asked = 0;
  const read: Store['read'] = (...question) => {
    asked += 1;
    return store.read(...question);
  };
  const counted = new Proxy(store, {
    get: (target, name) => (name === 'read' ? read : Reflect.get(target, name, target)),
  });
  return { counted, asked: () => asked };
}

forEachEngine('statements read together', (_engine, openFresh) => {
  test('are one statement and give what each gives alone', async (t) => {
    const store = await openFresh(t);
    for (const value of [61, 58, 40]) await writeSource(store, figures(`source:${value}`, [{ value }]), when);
    const { counted, asked } = counting(store);
    const together = await readTogether(counted, { doubtful: doubtfulClaims, differ: figuresThatDiffer, unasked: null }, params);
    assert.equal(asked(), 1);
    const { below, limit, about, measure } = params;
    assert.deepEqual(together, {
      doubtful: await store.read(doubtfulClaims, { below, limit }),
      differ: await store.read(figuresThatDiffer, { about, measure }),
      unasked: [],
    });
    assert.equal(together.doubtful.length, 3);
    assert.equal(together.differ.length, 3);
  });

  test('ask nothing where nothing is asked', async (t) => {
    const { counted, asked } = counting(await openFresh(t));
    assert.deepEqual(await readTogether(counted, { namesakes: null }, params), { namesakes: [] });
    assert.equal(asked(), 0);
    assert.deepEqual(await readTogether(counted, { namesakes }, params), { namesakes: [] });
  });
});
