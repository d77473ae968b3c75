/** Folding: places kept for matching, accents kept for ranking, accents stripped for search. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldedWords, foldForMatching, markedFold, searchFold, slugOf } from '../../../src/vocabulary/folding.js';

test('matching folds tone style, case, Ð, dashes and no-break spaces without moving a character', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Uỷ ban nhân dân', 'ủy ban nhân dân'],
    ['UỶ BAN', 'ủy ban'],
    ['xã hội hoá', 'xã hội hóa'],
    ['khoẻ mạnh', 'khỏe mạnh'],
    ['QÐ\u2013UBND', 'qđ-ubnd'],
    ['năm\u00A0học', 'năm học'],
    ['quý, quỳnh, hoàn, toàn, khoán', 'quý, quỳnh, hoàn, toàn, khoán'],
  ];
  for (const [text, folded] of cases) {
    assert.equal(foldForMatching(text), folded);
    assert.equal(foldForMatching(text).length, text.length);
  }
  assert.equal(foldForMatching('İstanbul').length, 'İstanbul'.length);
});

test('decomposed text folds like composed text', () => {
  assert.equal(foldForMatching('đổi mới'.normalize('NFD')), 'đổi mới');
  assert.equal(searchFold('Đắk Lắk'.normalize('NFD')), 'dak lak');
});

test('minimal pairs stay apart with accents and meet without', () => {
  assert.notEqual(markedFold('Sơn Động'), markedFold('Sơn Đông'));
  assert.equal(searchFold('Sơn Động'), searchFold('Sơn Đông'));
});

test('words are letters and digits; slugs are ASCII', () => {
  assert.deepEqual(foldedWords('Kế hoạch số 29-NQ/TW'), ['ke', 'hoach', 'so', '29', 'nq', 'tw']);
  assert.equal(slugOf('Huyện Bảo Thắng'), 'huyen-bao-thang');
  assert.equal(slugOf('  Ðắk–Lắk '), 'dak-lak');
});
