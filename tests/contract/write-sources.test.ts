/** Several sources in one transaction: the same graph as one after the other, whatever among them is known, revised or broken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PolicyGraphError } from '../../src/errors.js';
import { storeStatus } from '../../src/graph/status.js';
import type { Store } from '../../src/graph/store.js';
import { writeSource, writeSources } from '../../src/graph/write-source.js';
import type { SourceFacts } from '../../src/vocabulary/facts.js';
import { forEachEngine } from './engines.js';
import { dump } from './graph-dump.js';
import { article, place, resolution, task } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
const later = { recordedAt: '2026-02-01T00:00:00.000Z' };

/** Texts that differ in how sure they are and in what they call the same things, so that each is merged with those before it. */
const texts = (): SourceFacts[] => [
  article('source:a', { confidence: 0.6 }),
  article('source:b', { confidence: 0.9, entities: [resolution({ name: 'Tên khác' } as never), place(), task()] }),
  article('source:c', {
    certainty: 'INFERRED',
    source: { tier: 'OFFICIAL' },
    entities: [resolution({ name: 'Tên nữa' } as never), place(), task()],
  }),
  article('source:d', { confidence: 0.95, text: null }),
];

async function oneByOne(store: Store, sources: readonly SourceFacts[], options = when): Promise<void> {
  for (const facts of sources) await writeSource(store, facts, options);
}

forEachEngine('writing several sources', (_engine, openFresh) => {
  test('together they give the graph of one after the other, in one change of it', async (t) => {
    const single = await openFresh(t);
    await oneByOne(single, texts());
    const expected = await dump(single);
    const store = await openFresh(t);
    const results = await writeSources(store, texts(), when);
    assert.deepEqual(
      results.map((result) => !(result instanceof PolicyGraphError) && result.changed && !result.stood),
      [true, true, true, true],
    );
    assert.deepEqual(await dump(store), expected);
    assert.equal((await storeStatus(store)).revision, 1);
    const again = await writeSources(store, texts(), later);
    assert.ok(again.every((result) => !(result instanceof PolicyGraphError) && !result.changed));
    assert.deepEqual(await dump(store), expected, 'a second time nothing changes');
  });

  test('what the writer remembers of one transaction is true in the next, after other writers too', async (t) => {
    const all = [...texts(), article('source:e', { entities: [resolution({ name: 'Tên thứ ba' } as never), place(), task()] })];
    const single = await openFresh(t);
    await oneByOne(single, all);
    const expected = await dump(single);
    const store = await openFresh(t);
    await writeSources(store, all.slice(0, 2), when);
    await writeSources(store, all.slice(2, 3), when);
    await writeSource(store, all[3]!, when);
    await writeSources(store, all.slice(4), when);
    assert.deepEqual(await dump(store), expected);
  });

  test('what the writer remembers of a source read otherwise is what is stored', async (t) => {
    const named = (id: string, name: string): SourceFacts =>
      article(id, { entities: [resolution({ name } as never), place(), task()] });
    // The second reading of "a" takes no evidence away, and names the document by a text that comes first.
    const all = [named('source:a', 'Tên m'), named('source:a', 'Tên a'), named('source:b', 'Tên b'), named('source:c', 'Tên c')];
    const forgetful = await openFresh(t);
    for (const facts of all) {
      // Another store to whoever remembers by it.
      const same: Store = Object.create(forgetful, {
        read: { value: forgetful.read.bind(forgetful) },
        write: { value: forgetful.write.bind(forgetful) },
      });
      await writeSource(same, facts, when);
    }
    const store = await openFresh(t);
    for (const facts of all) await writeSources(store, [facts], when);
    assert.deepEqual(await dump(store), await dump(forgetful));
  });

  test('calls begun before the call before them is done give the graph of one after the other', async (t) => {
    const fifth = article('source:e', { entities: [resolution({ name: 'Tên thứ ba' } as never), place(), task()] });
    const revised = article('source:b', { confidence: 0.5, certainty: 'INFERRED' });
    // What calls write meets: the same things, a text of the call before read otherwise, one that nobody can write among two, a person's word.
    const broken = article('source:broken');
    const ofNobody = broken.claims.map((claim) => (claim.object === null ? claim : { ...claim, object: 'locality:nobody' }));
    const unknown = { ...broken, claims: ofNobody };
    const judged = article('source:y', { certainty: 'VERIFIED', confidence: 1 });
    const [a, b, c, d] = texts() as [SourceFacts, SourceFacts, SourceFacts, SourceFacts];
    const calls = [[a], [b, c], [d, unknown, fifth], [article('source:f')], [revised], [judged], [article('source:z')], [a]];
    const single = await openFresh(t);
    const expectedResults: unknown[] = [];
    for (const call of calls) {
      for (const facts of call)
        expectedResults.push(await writeSource(single, facts, when).catch((error: Error) => error.message));
    }
    const store = await openFresh(t);
    const results = (await Promise.all(calls.map((call) => writeSources(store, call, when)))).flat();
    assert.deepEqual(await dump(store), await dump(single));
    assert.deepEqual(
      results.map((result) => (result instanceof PolicyGraphError ? result.message : result)),
      expectedResults,
    );
  });

  test('a call made ready early is made anew where the one before it fails or another writer comes between', async (t) => {
    const all = texts();
    const single = await openFresh(t);
    await oneByOne(single, all.slice(1));
    const expected = await dump(single);
    const store = await openFresh(t);
    let failures = 1;
    const failing: Store = Object.create(store, {
      write: {
        value: async (batch: Parameters<Store['write']>[0]) => {
          // Late enough for the next call to be made ready.
          if (failures-- > 0) {
            await new Promise((resolve) => setTimeout(resolve, 100));
            throw new PolicyGraphError('STORE_UNAVAILABLE', 'the disk is full');
          }
          return store.write(batch);
        },
      },
      read: { value: store.read.bind(store) },
    });
    const first = writeSources(failing, all.slice(0, 1), when);
    const second = writeSources(failing, all.slice(1, 3), when);
    await assert.rejects(first, /the disk is full/u);
    const between = writeSource(failing, all[3]!, when);
    await Promise.all([second, between]);
    assert.deepEqual(await dump(store), expected);
  });

  test('a revised or judged source among new ones is written in its place', async (t) => {
    const revised = article('source:b', { confidence: 0.5, certainty: 'INFERRED' });
    const next = [
      article('source:x'),
      revised,
      article('source:y', { certainty: 'VERIFIED', confidence: 1 }),
      article('source:z'),
    ];
    const single = await openFresh(t);
    await oneByOne(single, texts());
    await oneByOne(single, next, later);
    const expected = await dump(single);
    const store = await openFresh(t);
    await writeSources(store, texts(), when);
    const results = await writeSources(store, next, later);
    assert.deepEqual(
      results.map((result) => !(result instanceof PolicyGraphError) && result.stood),
      [false, true, false, false],
    );
    assert.deepEqual(await dump(store), expected);
  });

  test('one that cannot be written loses only itself, and its error names it', async (t) => {
    const broken = article('source:broken', { entities: [resolution(), task()] });
    const good = [article('source:a', { confidence: 0.6 }), article('source:b', { entities: [resolution(), task(), place()] })];
    const single = await openFresh(t);
    await oneByOne(single, good);
    const expected = await dump(single);
    const store = await openFresh(t);
    // Where nobody describes the place yet, the broken text comes first.
    const [error, ...rest] = await writeSources(store, [broken, ...good], when);
    assert.ok(error instanceof PolicyGraphError && error.message.includes('source:broken'));
    assert.ok(rest.every((result) => !(result instanceof PolicyGraphError) && result.changed));
    assert.deepEqual(await dump(store), expected);
  });
});
