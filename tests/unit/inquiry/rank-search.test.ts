/** How names fit what was searched for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fit, fitOf, fitOfKey, searchWords } from '../../../src/inquiry/rank-search.js';

const CASES: readonly (readonly [text: string, searchMarked: string, fit: Fit])[] = [
  ['Sơn Động', 'sơn động', 'EXACT'],
  ['Sơn Động', 'huyện sơn động', 'PHRASE'],
  ['Sơn Động', 'xã sơn đông', 'FOLDED'],
  ['Động Sơn', 'huyện sơn động', 'WORDS'],
  ['son dong', 'sơn động', 'EXACT_FOLDED'],
  ['son dong', 'huyện sơn động', 'PHRASE'],
  ['dong son', 'huyện sơn động', 'WORDS'],
  // One word typed with its accents, the other without: the accents that are there count.
  ['giáo duc', 'sở giáo dục', 'WORDS'],
  ['giảo duc', 'sở giáo dục', 'FOLDED'],
  // Tone placement is no difference.
  ['hoà bình', 'tỉnh hòa bình', 'PHRASE'],
  ['29-NQ/TW', 'nghị quyết 29 nq tw | 29 nq tw | 29nqtw', 'EXACT'],
  // A symbol that a name cites is not its own.
  ['29nqtw', 'chương trình thực hiện 29 nq tw | 29nqtw', 'PHRASE'],
];

for (const [text, searchMarked, fit] of CASES) {
  test(`"${text}" in "${searchMarked}" is ${fit}`, () => {
    assert.equal(fitOf(searchWords(text), searchMarked), fit);
  });
}

test('keys that leave out part of what was typed find nothing for search', () => {
  const words = searchWords('tỉnh Lào Cai');
  const of = (reason: string): Fit | null => fitOfKey(words, { key: '', reason, weight: 1 });
  assert.deepEqual(
    ['own name', 'symbol, not the date', 'name, accents as typed', 'name without accents', 'type and number'].map(of),
    [null, null, 'EXACT', 'FOLDED', 'EXACT'],
  );
  assert.equal(fitOfKey(searchWords('lao cai'), { key: '', reason: 'name without accents', weight: 1 }), 'EXACT_FOLDED');
});
