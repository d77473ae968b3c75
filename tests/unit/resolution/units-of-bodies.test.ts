/** Units of a department in its own papers and by "của Sở"; divisions of committees, teams and classes are none of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { nameThings } from '../../../src/resolution/name-things.js';

const agencies = (text: string, kind: 'official' | 'news'): string[] =>
  nameThings(readSourceText(text, 'bai.txt', { kind }))
    .identified.flatMap(({ entity }) => (entity.kind === 'AGENCY' && !entity.collective ? [entity.name] : []))
    .sort();

test('a letter of a department names its divisions and its inspectorate without it', () => {
  const letter = `UBND THÀNH PHỐ HÀ NỘI
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 2928/SGDĐT-KHTC
Hà Nội, ngày 21 tháng 9 năm 2022

Kính gửi: Các cơ sở giáo dục.

1. Thanh tra Sở phối hợp với Phòng Kế hoạch - Tài chính của Sở kiểm tra đột xuất.
2. Phòng Giáo dục Phổ thông theo dõi các cụm chuyên môn; Phòng Tài chính - Kế hoạch cùng cấp kiểm tra các trường.
3. Ban Chỉ đạo thi cấp tỉnh báo cáo Đoàn Thanh tra Sở.
`;
  assert.deepEqual(agencies(letter, 'official'), [
    'Phòng Giáo dục Phổ thông Sở Giáo dục và Đào tạo thành phố Hà Nội',
    'Phòng Kế hoạch - Tài chính Sở Giáo dục và Đào tạo thành phố Hà Nội',
    'Sở Giáo dục và Đào tạo thành phố Hà Nội',
    'Thanh tra Sở Giáo dục và Đào tạo thành phố Hà Nội',
    'Ủy ban nhân dân thành phố Hà Nội',
  ]);
});

test('in the press only "của Sở" tells whose division it is', () => {
  const text = (of: string) =>
    `Hội nghị\n\nGiám đốc Sở Giáo dục và Đào tạo tỉnh Quảng Trị giao Phòng Tổ chức cán bộ${of} tham mưu việc tuyển dụng.\n`;
  assert.deepEqual(agencies(text(' của Sở'), 'news'), [
    'Phòng Tổ chức cán bộ Sở Giáo dục và Đào tạo tỉnh Quảng Trị',
    'Sở Giáo dục và Đào tạo tỉnh Quảng Trị',
  ]);
  assert.deepEqual(agencies(text(''), 'news'), ['Sở Giáo dục và Đào tạo tỉnh Quảng Trị']);
});

test('the bodies of other states are not those of this one', () => {
  assert.deepEqual(
    agencies('Hợp tác\n\nChính phủ Nhật Bản và Đại sứ quán Australia tại Việt Nam tài trợ; Chính phủ phê duyệt.\n', 'news'),
    ['Chính phủ', 'Chính phủ Nhật Bản', 'Đại sứ quán Australia tại Việt Nam'],
  );
});
