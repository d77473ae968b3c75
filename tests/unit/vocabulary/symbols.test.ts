/** The symbol grammar against its own table, and against the vectors in ../shared where they are present. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSymbol, parseSymbols, symbolKey, symbolToken } from '../../../src/vocabulary/symbols.js';

/** Text, the one symbol expected of it, and its parse: type|number|year|issuer|rule. */
const SYMBOLS: readonly (readonly [text: string, symbol: string, parse: string])[] = [
  ['Luật số 08/2012/QH13 về giáo dục đại học', '08/2012/QH13', '|08|2012|QH|legislature'],
  ['Luật số: 34/2018/QH14', '34/2018/QH14', '|34|2018|QH|legislature'],
  ['Nghị quyết 51/2017/QH14', '51/2017/QH14', '|51|2017|QH|legislature'],
  ['Nghị quyết 88/2014/QH13', '88/2014/QH13', '|88|2014|QH|legislature'],
  ['Nghị quyết số 686/NQ-UBTVQH15', '686/NQ-UBTVQH15', 'NQ|686||UBTVQH|legislature'],
  ['Nghị quyết 12/2025/UBTVQH15', '12/2025/UBTVQH15', '|12|2025|UBTVQH|legislature'],
  ['Thông báo 7/TB-QH15', '7/TB-QH15', 'TB|7||QH|legislature'],
  ['Nghị định 84/2020/NĐ-CP', '84/2020/NĐ-CP', 'NĐ|84|2020|CP|normative'],
  ['Nghị định số 71/2020/NÐ-CP', '71/2020/NĐ-CP', 'NĐ|71|2020|CP|normative'],
  ['Thông tư 01/2021/TT-BGDĐT', '01/2021/TT-BGDĐT', 'TT|01|2021|BGDĐT|normative'],
  ['Thông tư số 28/2009/TT-BGD&ĐT', '28/2009/TT-BGDĐT', 'TT|28|2009|BGD&ĐT|normative'],
  ['Thông tư 07/2014/TT-BGD-ĐT', '07/2014/TT-BGDĐT', 'TT|07|2014|BGD-ĐT|normative'],
  ['Thông tư liên tịch 36/2014/TTLT-BGDĐT-BNV', '36/2014/TTLT-BGDĐT-BNV', 'TTLT|36|2014|BGDĐT-BNV|normative'],
  ['số 11/2015/TTLT-BGD ĐT-BNV', '11/2015/TTLT-BGDĐT-BNV', 'TTLT|11|2015|BGD ĐT-BNV|normative'],
  ['Nghị quyết 17/2020/NQ-HĐND', '17/2020/NQ-HĐND', 'NQ|17|2020|HĐND|normative'],
  ['Nghị quyết số 40/2016/NQ-HĐND9', '40/2016/NQ-HĐND9', 'NQ|40|2016|HĐND9|normative'],
  ['Quyết định 14/2019/QĐ-UBND', '14/2019/QĐ-UBND', 'QĐ|14|2019|UBND|normative'],
  ['Quyết định số 16/2024/QĐ-TTg', '16/2024/QĐ-TTg', 'QĐ|16|2024|TTg|normative'],
  ['Nghị quyết liên tịch 09/2019/NQLT-UBTVQH14-CP', '09/2019/NQLT-UBTVQH14-CP', 'NQLT|09|2019|UBTVQH14-CP|normative'],
  ['Kế hoạch số 87/KH-UBND', '87/KH-UBND', 'KH|87||UBND|admin'],
  ['Kế hoạch số 87 /KH-UBND', '87/KH-UBND', 'KH|87||UBND|admin'],
  ['Số: 412/KH- UBND', '412/KH-UBND', 'KH|412||UBND|admin'],
  ['Số: 01920/QĐ-UBND', '01920/QĐ-UBND', 'QĐ|01920||UBND|admin'],
  ['Quyết định số\n1436/QĐ-TTg', '1436/QĐ-TTg', 'QĐ|1436||TTg|admin'],
  ['Quyết định 1677/QĐ-\nTTg', '1677/QĐ-TTg', 'QĐ|1677||TTg|admin'],
  ['Nghị quyết 44/NQ-CP', '44/NQ-CP', 'NQ|44||CP|admin'],
  ['Chỉ thị 16/CT-TTg', '16/CT-TTg', 'CT|16||TTg|admin'],
  ['Chỉ thị số 3031/CT-BGDĐT', '3031/CT-BGDĐT', 'CT|3031||BGDĐT|admin'],
  ['Chỉ thị 09/CT-UBND', '09/CT-UBND', 'CT|09||UBND|admin'],
  ['Kế hoạch 55/KH-SGDĐT', '55/KH-SGDĐT', 'KH|55||SGDĐT|admin'],
  ['Tờ trình 310/TTr-SGDĐT', '310/TTr-SGDĐT', 'TTr|310||SGDĐT|admin'],
  ['Hướng dẫn 18/HD-SGDĐT', '18/HD-SGDĐT', 'HD|18||SGDĐT|admin'],
  ['Thông báo 77/TB-VPCP', '77/TB-VPCP', 'TB|77||VPCP|admin'],
  ['Báo cáo số 230/BC-UBND', '230/BC-UBND', 'BC|230||UBND|admin'],
  ['Quyết định 3/QĐ-BCĐ', '3/QĐ-BCĐ', 'QĐ|3||BCĐ|admin'],
  ['Nghị quyết 21/NQ-HĐND', '21/NQ-HĐND', 'NQ|21||HĐND|admin'],
  ['Văn bản hợp nhất 12/VBHN-BGDĐT', '12/VBHN-BGDĐT', 'VBHN|12||BGDĐT|admin'],
  ['Công điện 611/CĐ-TTg', '611/CĐ-TTg', 'CĐ|611||TTg|admin'],
  ['Nghị quyết số 29-NQ/TW', '29-NQ/TW', 'NQ|29||TW|party'],
  ['Nghị quyết 29 – NQ / TW', '29-NQ/TW', 'NQ|29||TW|party'],
  ['Nghị quyết số 29—NQ/TW.', '29-NQ/TW', 'NQ|29||TW|party'],
  ['Nghị quyết số 18-NQ/TƯ', '18-NQ/TW', 'NQ|18||TƯ|party'],
  ['Nghị quyết 37-NQ/T.Ư', '37-NQ/TW', 'NQ|37||T.Ư|party'],
  ['Kết luận số 51-KL/TW', '51-KL/TW', 'KL|51||TW|party'],
  ['Chỉ thị 40-CT/TW', '40-CT/TW', 'CT|40||TW|party'],
  ['Quy định 205-QĐ/TW', '205-QĐ/TW', 'QĐ|205||TW|party'],
  ['Chương trình 27-CTr/HU', '27-CTr/HU', 'CTr|27||HU|party'],
  ['Chương trình hành động số 33-CTr/TU', '33-CTr/TU', 'CTr|33||TU|party'],
  ['Kế hoạch số 66 -KH/TU', '66-KH/TU', 'KH|66||TU|party'],
  ['Đề án 04-ĐA/TU', '04-ĐA/TU', 'ĐA|04||TU|party'],
  ['Nghị quyết 03-NQ/ĐU', '03-NQ/ĐU', 'NQ|03||ĐU|party'],
  ['Công văn số 88-CV/BTGTU', '88-CV/BTGTU', 'CV|88||BTGTU|party'],
  ['Nghị quyết số 09/NQ-TW', '09-NQ/TW', 'NQ|09||TW|party-swapped'],
  ['Nghị quyết 29/NQ-TƯ', '29-NQ/TW', 'NQ|29||TƯ|party-swapped'],
  ['Nghị quyết 29-NQ-TƯ', '29-NQ/TW', 'NQ|29||TƯ|party-swapped'],
  ['Công văn 3056/BGDĐT-GDTrH', '3056/BGDĐT-GDTrH', '|3056||BGDĐT|letter'],
  ['công văn 871 / BGDĐT - GDTrH', '871/BGDĐT-GDTrH', '|871||BGDĐT|letter'],
  ['Công văn số 2240/UBND-VX', '2240/UBND-VX', '|2240||UBND|letter'],
  ['quyết định số 1501/qđ-ttg của thủ tướng', '1501/QĐ-TTg', 'QĐ|1501||TTg|admin'],
  ['nghị quyết số 12/2018/nq-hđnd', '12/2018/NQ-HĐND', 'NQ|12|2018|HĐND|normative'],
  ['chương trình hành động số 19-cthđ/tu', '19-CTHĐ/TU', 'CTHĐ|19||TU|party'],
  ['(theo 7/CT-UBND)', '7/CT-UBND', 'CT|7||UBND|admin'],
  // Slips of the keyboard and of the line (domain.md §1.9).
  ['Thông tư liên tịch 11/2014/TTLT-BGD ĐT-BNV', '11/2014/TTLT-BGDĐT-BNV', 'TTLT|11|2014|BGD ĐT-BNV|normative'],
  ['nghị quyết số 44NQ/TW', '44-NQ/TW', 'NQ|44||TW|party'],
  ['Quyết định số 321/QĐUBND', '321/QĐ-UBND', 'QĐ|321||UBND|admin'],
  ['Quyết định 321/QĐ.UBND', '321/QĐ-UBND', 'QĐ|321||UBND|admin'],
  ['Thông tư số 19/2016/BGD&ĐT', '19/2016/TT-BGDĐT', 'TT|19|2016|BGD&ĐT|normative'],
  ['Kế hoạch số 45-\nKH/TU', '45-KH/TU', 'KH|45||TU|party'],
  ['Quyết định số 1777/QĐ-\nUBND', '1777/QĐ-UBND', 'QĐ|1777||UBND|admin'],
  ['Nghị quyết số 81/\nNQ-CP', '81/NQ-CP', 'NQ|81||CP|admin'],
];

const NO_SYMBOL: readonly string[] = [
  'mở cửa 24/7',
  '12/35 trường đạt chuẩn',
  'ngày 08/9/2020',
  'ngày 8-9-2020',
  '08.9.2020',
  'lúc 14:36, 27/07/2024',
  'giai đoạn 2021-2030',
  'năm học 2022 – 2023',
  'nhiệm kỳ 2020-2025',
  'lớp 1, 2, 3',
  'mức độ 3, 4',
  'tỷ lệ 1/25-30 học sinh',
  'đạt 97,5%',
  '1.234.567 đồng',
  'điện thoại 0204.3854.123',
  'khu phố 3/2',
  'km/h',
  'Trường THCS-THPT Hoa Sen',
  'Trung tâm GDNN-GDTX huyện',
  'UBND-HĐND xã',
  'Nghị quyết 29',
  'Nghị quyết số 29, 30',
  'họp ngày 12/2016/BGD&ĐT',
  'tổ 5/QĐ.Văn phòng',
  'Đề án 06',
  'tiêu chuẩn ISO 9001:2015/QĐ',
  'TCVN 8793:2011',
  'khổ giấy A4 (210 x 297)',
  'T/M ban giám hiệu',
  'KT. GIÁM ĐỐC',
  'TP.HCM',
  'điểm 7/10',
  'bài 12/NQ',
  'HT-NQ/TW',
  'số /KH-UBND',
  'covid-19',
];

test('each symbol of the table is found with its parts, in NFC, NFD and with no-break spaces', () => {
  for (const [text, symbol, parse] of SYMBOLS) {
    for (const form of [text, text.normalize('NFD'), text.replace(/ /g, '\u00A0')]) {
      const found = parseSymbols(form);
      const [first] = found;
      assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
      assert.equal(first?.symbol, symbol, text);
      assert.equal([first?.type ?? '', first?.number, first?.year ?? '', first?.issuer, first?.rule].join('|'), parse, text);
    }
  }
});

test('offsets point at the symbol as written', () => {
  for (const [text] of SYMBOLS) {
    const [first] = parseSymbols(text);
    const written = text.slice(first?.start, first?.end);
    assert.match(written, /^\d/);
    assert.equal(written.length, first?.raw.length);
  }
});

test('numbers, dates, shares and names that look alike give no symbol', () => {
  for (const text of NO_SYMBOL) {
    for (const form of [text, text.normalize('NFD'), text.replace(/ /g, '\u00A0')]) {
      assert.deepEqual(parseSymbols(form), [], text);
    }
  }
});

test('bare numbers in a row that ends in a symbol share its type and issuer', () => {
  const symbols = (text: string): string[] => parseSymbols(text).map((found) => found.symbol);
  assert.deepEqual(symbols('các Nghị quyết số 57, 59 và 66-NQ/TW'), ['57-NQ/TW', '59-NQ/TW', '66-NQ/TW']);
  assert.deepEqual(symbols('Thông tư 20 , 21 , 22/2015/TTLT-BGDĐT-BNV'), [
    '20/2015/TTLT-BGDĐT-BNV',
    '21/2015/TTLT-BGDĐT-BNV',
    '22/2015/TTLT-BGDĐT-BNV',
  ]);
  assert.deepEqual(symbols('với 57, 59 lớp theo 66-NQ/TW'), ['66-NQ/TW']);
});

test('TƯ is read as TW and never as TU', () => {
  assert.equal(symbolKey('15-NQ/TƯ'), symbolKey('15-NQ/TW'));
  assert.notEqual(symbolKey('15-NQ/TU'), symbolKey('15-NQ/TW'));
});

test('the key compares numbers as integers, the symbol keeps its digits', () => {
  assert.equal(symbolKey('05/CT-UBND'), symbolKey('5/CT-UBND'));
  assert.equal(parseSymbol('05/CT-UBND')?.symbol, '05/CT-UBND');
  assert.equal(symbolToken('29-NQ/TW'), '29nqtw');
  assert.equal(parseSymbol('Nghị quyết 29-NQ/TW'), null);
});

const shared = process.env.POLICYGRAPH_SHARED ?? join(process.cwd(), '..', 'shared');
const vectorFile = join(shared, 'gold', 'symbol-vectors.json');
test('all vectors of the domain reference pass', {
  skip: existsSync(vectorFile) ? false : `${vectorFile} is absent: only the table of this file was checked`,
}, () => {
  const vectors = JSON.parse(readFileSync(vectorFile, 'utf8')) as [string, string | null, string?][];
  assert.ok(vectors.length >= 135);
  for (const [text, symbol, parse] of vectors) {
    for (const form of [text, text.normalize('NFD'), text.replace(/ /g, '\u00A0')]) {
      const found = parseSymbols(form);
      if (symbol === null) {
        assert.deepEqual(found, [], text);
        continue;
      }
      const [first] = found;
      assert.equal(found.length, 1, text);
      assert.equal([first?.type ?? '', first?.number, first?.year ?? '', first?.issuer, first?.rule].join('|'), parse, text);
    }
  }
});
