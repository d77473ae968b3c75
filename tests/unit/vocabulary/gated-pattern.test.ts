/** Gated patterns: they match what the bare pattern matches, and the words they look for first are read off the pattern. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CENTRAL_BODIES } from '../../../src/recognition/central-bodies.js';
import { LOCAL_BODIES } from '../../../src/recognition/local-bodies.js';
import { GatedPattern } from '../../../src/vocabulary/gated-pattern.js';
import { demandsOf, markOf } from '../../../src/vocabulary/required-literals.js';

test('what a pattern requires is read off its source, and never more than that', () => {
  const cases: readonly (readonly [RegExp, readonly string[] | null])[] = [
    [/sở nội vụ/gu, ['sở nội vụ']],
    [/(?<![\p{L}\p{N}])(?:quốc\s+hội|qh)(?![\p{L}])/gu, ['quốc hội', 'qh']],
    [/(?:ủy ban )?(?:mặt trận|mttq)(?: việt nam)?/gu, ['mặt trận', 'mttq']],
    [/kh[oó]a \d+/gu, ['khoa ', 'khóa ']],
    [/\d{1,5}-(?:NQ|CT)\/TW/gu, ['-nq/tw', '-ct/tw']],
    [/sách giáo khoa?/gu, ['sách giáo kho']],
    [/(?=đề án)\p{L}+/gu, ['đề án']],
    [/(?!đề án)\p{L}+/gu, null],
    [/(?<=của )\p{Lu}+/gu, ['của ']],
    [/(?<year>\d{4})\/QĐ/gu, ['/qđ']],
    [/lớp(?: \d)?|\d+/gu, null],
    [/[a-z]+ \w/gu, null],
    [/(?:ab)*cd{2,}/gu, null],
    [/(?:abc){2}/gu, ['abc']],
  ];
  for (const [pattern, required] of cases) assert.deepEqual(demandsOf(pattern).literals, required, pattern.source);
});

test('a pattern demands a digit or a mark only where no match does without', () => {
  const cases: readonly (readonly [RegExp, string])[] = [
    [/\d{1,2}\/\d{4}/gu, '1/'],
    [/(?<n>\d+)\s?%/gu, '1%'],
    [/năm (?:\d+|nay)/gu, ''],
    [/năm(?: \d+)?(?:\/|:)?/gu, ''],
    [/\d*x{0,2}\/{0}/gu, ''],
    [/(?!\d)[a-z]+(?<!\/)/gu, ''],
    [/(?=\d)(?<=:)\S/gu, '1:'],
    [/[/:]\S|[\d;]/gu, ''],
    [/(?:\(\d|\(a)\)/gu, '()'],
    [/[-]\D/gu, ''],
  ];
  for (const [pattern, marks] of cases) {
    assert.equal(
      demandsOf(pattern).marks,
      [...marks].reduce((all, char) => all | markOf(char), 0),
      pattern.source,
    );
  }
});

test('a gated pattern finds what the bare one finds', () => {
  const text =
    'Thực hiện chỉ đạo của UBND tỉnh và Sở\n Nội vụ, Quốc  hội, Bộ Giáo dục & Đào tạo, mttq Việt Nam; ban thường vụ huyện ủy họp.'.toLowerCase();
  const names = [...CENTRAL_BODIES, ...LOCAL_BODIES].map(({ pattern }) =>
    pattern.replace(/ (?!\?)/g, '\\s+').replace(/ \?/g, '\\s*'),
  );
  for (const source of [...names, '', '\\s*', '(?=ban)', 'H(?:Ọ|ọ)P', 'họp\\.?$']) {
    for (const flags of ['gu', 'giu']) {
      const found = (matches: Iterable<RegExpExecArray>): unknown[] => [...matches].map((match) => [match.index, match[0]]);
      const bare = found(text.matchAll(new RegExp(source, flags)));
      assert.deepEqual(found(new GatedPattern(new RegExp(source, flags)).allIn(text)), bare, `${source} ${flags}`);
    }
  }
});

test('a text looked at before or after does not lend its words', () => {
  const pattern = new GatedPattern(/quốc hội/gu);
  assert.equal(pattern.mayBeIn('do quốc hội ban hành'), true);
  assert.equal(pattern.mayBeIn('do chính phủ ban hành'), false);
  assert.equal(pattern.mayBeIn('do quốc hội ban hành'), true);
  const dated = new GatedPattern(/\p{L}+ \d+\/\d+/gu);
  assert.equal(dated.mayBeIn('ngày 2/9'), true);
  assert.equal(dated.mayBeIn('ngày 2-9'), false);
  assert.equal(dated.mayBeIn('ngày /'), false);
});
