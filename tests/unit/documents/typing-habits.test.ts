/** Texts typed or processed in ways of their own: capitals without marks, word segmentation, broken symbols. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';

const BODY = 'Các trường trong tỉnh thực hiện đổi mới dạy học, bảo đảm chất lượng giáo dục ở các xã vùng cao.';

test('capitals without marks: fixed words, codes and provinces get their letters back, and places stay', () => {
  const raw = `UY BAN NHAN DAN TINH HA TINH\n\n${BODY} Căn cứ Quyết định số 20/2013/QD-UBND và Nghị quyết số 5/NQ-HDND.\n`;
  const document = readSourceText(raw, 'a.txt');
  assert.match(document.text, /^ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\n/u);
  assert.match(document.text, /20\/2013\/QĐ-UBND và Nghị quyết số 5\/NQ-HĐND/u);
  const at = document.text.indexOf('QĐ-UBND');
  const span = document.rawSpan({ start: at, end: at + 7 });
  assert.equal(document.raw.slice(span.start, span.end), 'QD-UBND');
});

test('capitals are left alone where one word of them has marks', () => {
  const raw = `SỞ GIÁO DỤC\n\n${BODY} Số 5/QD-UBND.\n`;
  assert.match(readSourceText(raw, 'a.txt').text, /5\/QD-UBND/u);
});

test('word-segmented text reads as text, and an address keeps its underscores', () => {
  const raw = 'Bộ Giáo_dục và Đào_tạo chỉ_đạo các trường_học nâng_cao chất_lượng, phối_hợp với phụ_huynh.';
  assert.equal(readSourceText(raw, 'a.txt').text, raw.replaceAll('_', ' '));
  const address = `${BODY} Xem tep_dinh_kem_van_ban.doc ở trang_chu_cong_thong_tin.`;
  assert.equal(readSourceText(address, 'a.txt').text, address);
});

test('a symbol broken at a line end is one symbol; a dash between words keeps its blanks', () => {
  const lines = [
    'Huyện thực hiện đầy đủ các nhiệm vụ mà Nghị quyết số 29-',
    'NQ/TW đề ra và các mục tiêu của cả giai đoạn 2020-',
    '2025 trong khuôn khổ của chương trình hợp tác Việt Nam -',
    'Hàn Quốc về giáo dục, đào tạo nghề cho học sinh của các',
    'xã vùng cao, các trường bán trú và các lớp ghép ở những',
    'bản xa của huyện, nhất là nơi chưa có đường ô tô và nơi',
    'chưa có điện lưới.',
  ];
  assert.match(readSourceText(lines.join('\n'), 'a.txt').text, /29-NQ\/TW đề ra .* 2020-2025 trong .* Việt Nam - Hàn Quốc/u);
});
