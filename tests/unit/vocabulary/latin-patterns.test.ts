/** The form of a pattern for Latin texts: it finds there what the pattern finds, and a text with another script is left to the pattern itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GatedPattern } from '../../../src/vocabulary/gated-pattern.js';
import { forLatin, unitsOfOtherScripts } from '../../../src/vocabulary/latin-patterns.js';

const CLASSES = [
  '\\p{L}',
  '\\p{Lu}',
  '\\p{Ll}',
  '\\p{N}',
  '[\\p{L}\\p{N}&/]',
  '[^\\p{Lu}]',
  '(?<!\\p{L}-)\\p{Ll}',
  '\\P{L}',
  '\\\\p[\\]\\p{N}]',
];

test('character by character the Latin form agrees wherever the text needs no other script', () => {
  const others = unitsOfOtherScripts();
  for (const source of CLASSES) {
    for (const flags of ['u', 'iu']) {
      const pattern = new RegExp(source, flags);
      const latin = forLatin(pattern);
      for (let unit = 0; unit < 0x10000; unit++) {
        if (others[unit] === 1) continue;
        const text = String.fromCharCode(unit);
        assert.equal(latin.test(text), pattern.test(text), `${source} ${flags} ${unit.toString(16)}`);
      }
    }
  }
});

test('only what is written out makes another pattern', () => {
  const digits = /\d+/gu;
  assert.equal(forLatin(digits), digits);
  // Without the flag u it is a p and a bracket.
  const plain = new RegExp(CLASSES[0]!, 'g');
  assert.equal(forLatin(plain), plain);
  assert.doesNotMatch(forLatin(/[\p{L}\p{N}]+/gu).source, /\\p/);
});

test('letters of other scripts are still letters', () => {
  const word = new GatedPattern(/(?<!\p{L})bộ(?!\p{L})/gu);
  assert.equal(word.allIn('do bộ ban hành').length, 1);
  assert.equal(word.allIn('do Жbộ ban hành').length, 0);
  assert.equal(word.allIn('do bộ𝒳 ban hành').length, 0);
});
