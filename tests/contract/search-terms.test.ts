/** findIdsByTerms: complete, by whole words, without stop words, the same on both engines, and never behind the last write. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/graph/store.js';
import { writeSource } from '../../src/graph/write-source.js';
import type { Entity } from '../../src/vocabulary/facts.js';
import { forEachEngine } from './engines.js';
import { named, resolution, source } from './sample-facts.js';

const when = { recordedAt: '2026-01-01T00:00:00.000Z' };
/** Found by more than a text index gives by default. */
const MANY = 1_500;

function document(id: string, name: string, more: object = {}): Entity {
  return resolution({ id: `document:${id}`, name, symbol: null, ...more } as never);
}
const DOCUMENTS: Entity[] = [
  document('a', 'Đề án dạy chữ cho người lớn ở Nghệ An', { symbol: '29-NQ/TW' }),
  document('b', 'Kế hoạch của tổ công tác', { symbol: '21-CTr/HU' }),
  document('c', 'The plan of an office to be'),
  document('d', 'Ân và oán', { aliases: ['Chương trình 5.0, phần II'] }),
  ...Array.from({ length: MANY }, (_, n) => document(`many-${n}`, `Công văn chung thứ ${n}`)),
];

async function found(store: Store, ...terms: string[]): Promise<string[]> {
  return (await store.findIdsByTerms(terms)).map((id) => id.replace('document:', '')).sort();
}

forEachEngine('search by terms', (_engine, openFresh) => {
  test('an entity is found by every one of its folded words and only by whole words', async (t) => {
    const store = await openFresh(t);
    const facts = { source: source('source:a'), passages: [], entities: named(...DOCUMENTS), claims: [], unresolved: [] };
    await writeSource(store, facts, when);
    const questions: [string[], string[]][] = [
      [['an'], ['a', 'c', 'd']],
      [['to'], ['b', 'c']],
      [['29nqtw'], ['a']],
      [['21ctrhu'], ['b']],
      [['nghe', 'an'], ['a']],
      [['an', 'nghe'], ['a']],
      [['ngh'], []],
      [['the'], ['c']],
      [['of', 'an'], ['c']],
      [['5', 'phan', 'ii'], ['d']],
      [['an', 'khongco'], []],
      [['khongco'], []],
      [[], []],
      [['o'], ['a']],
    ];
    for (const [terms, expected] of questions) assert.deepEqual(await found(store, ...terms), expected, terms.join(' '));
    assert.equal((await store.findIdsByTerms(['chung'])).length, MANY, 'complete');
    assert.equal((await store.findIdsByTerms(['cong', 'chung'])).length, MANY, 'complete with two terms');
    assert.equal((await store.findIdsByTerms(['chung', '77'])).length, 1);
  });

  test('a new name is found and the words of the old one too, at once', async (t) => {
    const store = await openFresh(t);
    const one = (name: string, id: string) => ({
      source: source(id, { tier: id === 'source:b' ? 'OFFICIAL' : 'PRESS' }),
      passages: [],
      entities: named(document('a', name)),
      claims: [],
      unresolved: [],
    });
    await writeSource(store, one('Tên thứ nhất', 'source:a'), when);
    assert.deepEqual(await found(store, 'nhat'), ['a']);
    await writeSource(store, one('Tên thứ hai', 'source:b'), when);
    assert.deepEqual(await found(store, 'hai'), ['a']);
    assert.deepEqual(await found(store, 'nhat'), ['a'], 'the old name is an alias now');
    assert.deepEqual(await found(store, 'nhat', 'hai'), ['a']);
  });

  test('words that mean something to a query language are only words', async (t) => {
    const store = await openFresh(t);
    const entities = named(document('a', 'Học và thi'), document('b', 'not and or'));
    await writeSource(store, { source: source('source:a'), passages: [], entities, claims: [], unresolved: [] }, when);
    assert.deepEqual(await found(store, 'or'), ['b']);
    assert.deepEqual(await found(store, 'not', 'and'), ['b']);
    for (const term of ['"', '+hoc', 'hoc*', 'searchText:hoc', '\\', 'hoc~', '()', '/h.*/', '']) {
      assert.ok(Array.isArray(await store.findIdsByTerms([term])), `${term} must not fail`);
    }
  });
});
