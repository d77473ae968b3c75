/** The stored search forms: folded words for finding, accents kept for ranking, symbols as one token each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity } from '../../../src/vocabulary/facts.js';
import { searchMarkedOf, searchTextOf } from '../../../src/vocabulary/search-text.js';

const document: Entity = {
  kind: 'DOCUMENT',
  id: 'document:x',
  name: 'Nghị quyết số 29-NQ/TW',
  symbol: '29-NQ/TW',
  documentType: 'RESOLUTION',
  title: 'Về đổi mới giáo dục',
  issuedOn: null,
};

test('every word stands once, folded, with the symbol as one token', () => {
  const words = searchTextOf(document).split(' ');
  for (const word of ['nghi', 'quyet', '29', 'nq', 'tw', 'doi', 'moi', '29nqtw']) assert.ok(words.includes(word), word);
  assert.equal(new Set(words).size, words.length);
  assert.equal(words.includes('đổi'), false);
});

test('the ranking form keeps accents', () => {
  assert.ok(searchMarkedOf(document).includes('đổi mới giáo dục'));
});
