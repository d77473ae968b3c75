/** The ranking of search inside a statement says what the one in code says, of any names and words, on both engines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitCase } from '../../src/inquiry/plan/fit-case.js';
import { FITS, fitOf, fitTests, searchWords } from '../../src/inquiry/rank-search.js';
import { markedWords, stripMarks } from '../../src/vocabulary/folding.js';
import { forEachEngine, question } from './engines.js';

const SYLLABLES = [
  'Sơn',
  'Đông',
  'Động',
  'Đồng',
  'son',
  'dong',
  'Hoà',
  'Hóa',
  'hoa',
  '29',
  'NQ',
  'TW',
  '29nqtw',
  'xã',
  'Xa',
  'Żona',
];

/** The same at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
}

forEachEngine('the ranking of search', (_engine, openFresh) => {
  test('is the same in a statement as in code', async (t) => {
    const store = await openFresh(t);
    const roll = dice(29);
    const words = (): string => Array.from({ length: 1 + roll(3) }, () => SYLLABLES[roll(SYLLABLES.length)]!).join(' ');
    const stored = Array.from({ length: 400 }, () => {
      const names = Array.from({ length: 1 + roll(3) }, () => markedWords(words()).join(' '));
      return names.join(' | ');
    });
    const text = `UNWIND $stored AS marked WITH marked, '| ' + marked + ' |' AS names
      RETURN marked, ${fitCase('names', 'marked', (name) => `$${name}`)} AS fit ORDER BY marked`;
    const met = new Set<string>();
    for (let turn = 0; turn < 60; turn += 1) {
      const asked = searchWords(words());
      // The text index finds only what holds all words, whatever their accents.
      const found = stored.filter((marked) => asked.folded.every((word) => ` ${stripMarks(marked)} `.includes(` ${word} `)));
      const rows = await store.read(question(text), { stored: found, ...fitTests(asked) });
      assert.equal(rows.length, found.length);
      for (const { marked, fit } of rows) {
        const expected = fitOf(asked, marked as string);
        assert.equal(FITS[fit as number], expected, `"${asked.typed.join(' ')}" in "${String(marked)}"`);
        met.add(expected);
      }
    }
    assert.deepEqual([...met].sort(), [...FITS].sort(), 'every fit was met');
  });
});
