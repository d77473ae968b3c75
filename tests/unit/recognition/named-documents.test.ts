/** Documents named without a number, and the words that only look like it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedCitations } from '../../../src/recognition/citations.js';
import type { Citation } from '../../../src/recognition/citation.js';
import { unnumberedCitations } from '../../../src/recognition/named-documents.js';
import { schemesIn } from '../../../src/recognition/schemes.js';
import { foldForMatching } from '../../../src/vocabulary/folding.js';

function found(text: string): Citation[] {
  const numbered = numberedCitations(text);
  return unnumberedCitations(text, numbered, schemesIn(text, foldForMatching(text), numbered));
}

const spans = (text: string): string[] => found(text).map((each) => each.text);

test('a type with its issuer, capitalised, is one document', () => {
  assert.deepEqual(spans('thực hiện nghiêm Chỉ thị của Bộ trưởng Bộ GD&ĐT'), ['Chỉ thị']);
  assert.deepEqual(spans('triển khai Kế hoạch của UBND tỉnh thực hiện chương trình mới'), ['Kế hoạch']);
  assert.deepEqual(spans('ngày 08 tháng 9 năm 2020, Chủ tịch UBND tỉnh đã ban hành Chỉ thị về năm học mới'), ['Chỉ thị']);
  assert.deepEqual(spans('cụ thể hóa Nghị quyết Đại hội XIII của Đảng'), ['Nghị quyết']);
});

test('plurals, back references and common nouns are not', () => {
  const misses = [
    'các nghị quyết của Đảng',
    'các Chỉ thị của Bộ trưởng',
    'Nghị quyết này có hiệu lực',
    'theo kế hoạch của nhà trường',
    'xây dựng kế hoạch của lớp',
    'chỉ đạo ban hành chỉ thị',
    'các chủ trương của Đảng, Luật, Nghị quyết của Quốc hội, Nghị quyết của Chính phủ, Chỉ thị, Công điện',
    'kế hoạch năm 2021 của phòng',
    'mẫu kế hoạch giảng dạy năm học 2021-2022',
    'khung kế hoạch thời gian năm học 2021-2022',
  ];
  for (const sentence of misses) assert.deepEqual(spans(sentence), [], sentence);
});

test('laws are named by title, up to the words that go on', () => {
  assert.deepEqual(spans('Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;'), ['Luật Giáo dục']);
  assert.deepEqual(spans('theo Luật Tổ chức chính quyền địa phương và quy định khác'), ['Luật Tổ chức chính quyền địa phương']);
  assert.deepEqual(spans('đã được luật hóa trong Luật Nhà giáo sửa đổi.'), ['Luật Nhà giáo sửa đổi']);
  assert.deepEqual(spans('Luật sửa đổi, bổ sung một số điều của Luật Giáo dục được thông qua'), [
    'Luật sửa đổi, bổ sung một số điều của Luật Giáo dục',
  ]);
  for (const miss of ['theo quy định của pháp luật về giáo dục', 'đúng luật chơi', 'kỷ luật nghiêm', 'LUẬT VÀ ĐỜI SỐNG']) {
    assert.deepEqual(spans(miss), [], miss);
  }
});

test('schemes bear a title of their own, regulations one in small letters', () => {
  assert.deepEqual(spans('Đề án Phát triển trường chuyên giai đoạn 2020-2025; các việc khác'), [
    'Đề án Phát triển trường chuyên giai đoạn 2020-2025',
  ]);
  assert.deepEqual(spans('dự thảo Quy chế công tác sinh viên mới đây'), ['Quy chế công tác sinh viên']);
  for (const miss of [
    'xây dựng đề án phát triển trường',
    'các đề án, kế hoạch',
    'quy chế thi',
    'Thông tư số 8/2014/TT-BGDĐT về Quy chế thi tốt nghiệp',
  ]) {
    assert.deepEqual(spans(miss), [], miss);
  }
});

test('what a body is to issue is a planned document', () => {
  const text =
    'tham mưu UBND tỉnh ban hành quy định quản lý dạy thêm; Quyết định thay thế Quyết định số 5/2012/QĐ-UBND về dạy thêm.';
  const planned = found(text);
  assert.deepEqual(
    planned.map((each) => [each.text, each.planned]),
    [
      ['quy định quản lý dạy thêm', true],
      ['Quyết định thay thế Quyết định số 5/2012/QĐ-UBND về dạy thêm', true],
    ],
  );
  assert.deepEqual(spans('trên cơ sở tham mưu của Sở, UBND tỉnh ban hành kế hoạch thực hiện như sau'), []);
});

test('a listed law ends where its name does, whatever its letters and the words behind it', () => {
  assert.deepEqual(spans('tổ chức thi hành Luật Việc làm bảo đảm kịp thời'), ['Luật Việc làm']);
  assert.deepEqual(spans('các luật như Luật Đầu tư công, Luật Cán bộ, công chức, Luật GDNN'), [
    'Luật Đầu tư công',
    'Luật Cán bộ, công chức',
    'Luật GDNN',
  ]);
  assert.deepEqual(spans('theo Luật người cao tuổi và Luật Giáo dục (sửa đổi)'), [
    'Luật người cao tuổi',
    'Luật Giáo dục (sửa đổi)',
  ]);
  assert.deepEqual(spans('Theo luật người cao tuổi cũ; LUẬT GIÁO DỤC'), []);
});
