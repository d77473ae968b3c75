/** Documents cited by number: symbol, type word, date, issuer, and short names that count nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedCitations } from '../../../src/recognition/citations.js';

test('a citation spans its type word, "số" and symbol, and tells type, date and year', () => {
  const cases: readonly (readonly [sentence: string, span: string, type: string, date: string | null, year: string | null])[] = [
    ['Theo Kế hoạch số 87/KH-UBND ngày 12/3/2021 của UBND huyện.', 'Kế hoạch số 87/KH-UBND', 'PLAN', '2021-03-12', null],
    ['Nghị quyết số 29-NQ/TW, ngày 04/11/2013 nêu rõ', 'Nghị quyết số 29-NQ/TW', 'RESOLUTION', '2013-11-04', null],
    [
      'Căn cứ Thông tư số 07/2021/TT-BGDĐT ngày 01 tháng 4 năm 2021;',
      'Thông tư số 07/2021/TT-BGDĐT',
      'CIRCULAR',
      '2021-04-01',
      null,
    ],
    ['Quyết định 14/QĐ-TTg năm 2022 về chuyển đổi số', 'Quyết định 14/QĐ-TTg', 'DECISION', null, '2022'],
    ['Luật Thanh niên số 57/2020/QH14 quy định', 'Luật Thanh niên số 57/2020/QH14', 'LAW', null, null],
    ['Căn cứ Luật số 34/2018/QH14;', 'Luật số 34/2018/QH14', 'LAW', null, null],
    ['Nghị quyết số 88/2014/QH13 về đổi mới', 'Nghị quyết số 88/2014/QH13', 'RESOLUTION', null, null],
    ['Số: 55/BC-SGDĐT', 'Số: 55/BC-SGDĐT', 'REPORT', null, null],
    ['tại công văn số 3056/BGDĐT-GDTrH', 'công văn số 3056/BGDĐT-GDTrH', 'OFFICIAL_LETTER', null, null],
    ['tại văn bản số 1234/SGDĐT-GDTrH của Sở', 'văn bản số 1234/SGDĐT-GDTrH', 'OFFICIAL_LETTER', null, null],
    ['tại văn bản số 12/KH-UBND', 'văn bản số 12/KH-UBND', 'OTHER', null, null],
    ['Thông báo kết luận số 12-TB/TW', 'Thông báo kết luận số 12-TB/TW', 'OTHER', null, null],
    [
      'ban hành Chương trình hành động Chương trình số 9-CTr/HU',
      'Chương trình hành động Chương trình số 9-CTr/HU',
      'ACTION_PROGRAM',
      null,
      null,
    ],
    ['Ngày 5/9/2022, Sở đã ban hành Kế hoạch 61/KH-SGDĐT', 'Kế hoạch 61/KH-SGDĐT', 'PLAN', '2022-09-05', null],
  ];
  for (const [sentence, span, type, date, year] of cases) {
    const [found, ...more] = numberedCitations(sentence);
    assert.equal(more.length, 0, sentence);
    assert.equal(found?.text, span, sentence);
    assert.equal(found?.documentType, type, sentence);
    assert.equal(found?.date, date, sentence);
    assert.equal(found?.year, year, sentence);
    assert.equal(sentence.slice(found?.start, found?.end), span);
  }
});

test('a day that belongs to something else is not the day of issue', () => {
  const sentences = [
    'Kế hoạch số 87/KH-UBND có hiệu lực từ ngày 01/7/2021',
    'Ngày 5/9/2022, thầy trò dự khai giảng theo Kế hoạch 61/KH-SGDĐT',
    'Từ ngày 1/6/2022 đến ngày 5/9/2022, huyện ban hành Kế hoạch 61/KH-UBND',
    'Quyết định 14/QĐ-TTg đến năm 2030',
  ];
  for (const sentence of sentences) assert.equal(numberedCitations(sentence)[0]?.date, null, sentence);
});

test('a short name is a type word with a number that counts nothing', () => {
  const hits: readonly (readonly [string, readonly string[]])[] = [
    ['sau 10 năm thực hiện Nghị quyết 29', ['Nghị quyết 29']],
    ['theo Nghị quyết số 29 của Đảng', ['Nghị quyết số 29']],
    ['triển khai Đề án 06 và Kế hoạch 02', ['Đề án 06', 'Kế hoạch 02']],
    ['nội dung công văn 4612 có bất cập', ['công văn 4612']],
    ['các mục tiêu của Nghị quyết 71, 57 của Bộ Chính trị', ['Nghị quyết 71', '57']],
    ['Nghị định 116 quy định', ['Nghị định 116']],
  ];
  for (const [sentence, spans] of hits)
    assert.deepEqual(
      numberedCitations(sentence).map((found) => found.text),
      spans,
      sentence,
    );
  const misses = [
    'kế hoạch 5 năm',
    'kế hoạch 10 nhiệm vụ',
    'quyết định 3 nội dung',
    'Nghị quyết này, chỉ thị đó',
    'Nghị quyết 2013',
    'đề án 3 tỷ đồng',
    'thông tư 12% học sinh',
    'chương trình 9+ ở trường nghề',
    'Chương trình giáo dục phổ thông 2018',
    'kết luận 2,5 điểm',
  ];
  for (const sentence of misses) assert.deepEqual(numberedCitations(sentence), [], sentence);
});

test('the issuer is looked for behind "của", after the date', () => {
  const at = (sentence: string): string | null => {
    const issuerAt = numberedCitations(sentence)[0]?.issuerAt ?? null;
    return issuerAt === null ? null : sentence.slice(issuerAt);
  };
  assert.equal(at('Chỉ thị số 3/CT-TTg ngày 2/3/2021 của Thủ tướng'), 'Thủ tướng');
  assert.equal(at('Nghị quyết số 9/NQ-CP của Chính phủ'), 'Chính phủ');
  assert.equal(at('Nghị quyết số 9/NQ-CP, các mục tiêu của Chính phủ'), null);
});
