import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import type { BlockRole } from '../../../src/documents/source-document.js';

/** Running text, so that what surrounds it is read as an article. */
const PROSE =
  'Nhà trường tổ chức dạy học hai buổi mỗi ngày, bố trí đủ giáo viên cho các lớp và phối hợp với phụ huynh trong việc chăm sóc học sinh ở xa.';

function rolesOf(raw: string): [BlockRole, string][] {
  const document = readSourceText(raw, 'a.txt');
  return document.blocks.map((block) => [block.role, document.text.slice(block.start, block.end)]);
}
function roleOf(raw: string, words: string): BlockRole | undefined {
  return rolesOf(raw).find(([, text]) => text.startsWith(words))?.[0];
}
const article = (...parts: string[]): string => ['Xã vùng cao mở thêm lớp học', PROSE, ...parts].join('\n\n');

/** [what, text, beginning of the paragraph meant, its role]: each rule beside a near miss. */
const CASES: [string, string, string, BlockRole][] = [
  ['the first short line is the title', article(PROSE), 'Xã vùng cao', 'TITLE'],
  ['a title may begin with a number', `5 việc lớn của ngành\n\n${PROSE}`, '5 việc', 'TITLE'],
  ['a first line that is a sentence is no title', `${PROSE}\n\n${PROSE.replace('Nhà', 'Các')}`, 'Nhà trường', 'BODY'],
  ['the paragraph under the title leads', article(PROSE.replace('Nhà', 'Các')), 'Nhà trường', 'LEAD'],
  ['a house mark opens the lead', `Tin mới\n\nABC - Sáng nay trường họp.\n\n${PROSE}`, 'ABC - Sáng', 'LEAD'],
  ['a view counter', article('Lượt xem: 12'), 'Lượt xem', 'BOILERPLATE'],
  [
    'a sentence that begins like a view counter',
    article('Lượt xem thử đầu tiên của học sinh diễn ra vào tháng chín năm nay tại hội trường lớn của tỉnh.'),
    'Lượt xem thử',
    'BODY',
  ],
  ['what a template leaves of a picture', article('undefined', PROSE.replace('Nhà', 'Các')), 'undefined', 'CAPTION'],
  ['a comment form', article('Họ tên:(*)'), 'Họ tên', 'BOILERPLATE'],
  ['a heading of related articles', article('Tin liên quan', 'Giá vàng hôm nay'), 'Tin liên quan', 'BOILERPLATE'],
  ['an article listed under it', article('Tin liên quan', 'Giá vàng hôm nay'), 'Giá vàng', 'TEASER'],
  [
    'a sentence that speaks of related news is content',
    article('Tin liên quan đến tuyển sinh được trường đăng hằng tuần trên bảng.'),
    'Tin liên quan đến',
    'BODY',
  ],
  ['a caption by its mark', article('Lớp học vùng cao. Ảnh: Lê An', PROSE.replace('Nhà', 'Các')), 'Lớp học vùng cao.', 'CAPTION'],
  ['"Ảnh minh họa"', article('Ảnh minh họa', PROSE.replace('Nhà', 'Các')), 'Ảnh minh', 'CAPTION'],
  ['a sentence about pictures', article('Ảnh hưởng của mưa lũ khiến nhiều lớp phải nghỉ học.'), 'Ảnh hưởng', 'BODY'],
  [
    'an office and a name alone under a picture',
    article('Thứ trưởng Lê Văn An', PROSE.replace('Nhà', 'Các')),
    'Thứ trưởng',
    'CAPTION',
  ],
  [
    'an office holder who says something',
    article('Thứ trưởng Lê Văn An cho biết lớp học sẽ mở vào tháng chín.'),
    'Thứ trưởng',
    'BODY',
  ],
  ['the title once more', article('Xã vùng cao mở thêm lớp học', PROSE.replace('Nhà', 'Các')), 'Xã vùng cao', 'TITLE'],
  ['the name at the end', article('Lê An'), 'Lê An', 'BYLINE'],
  ['a name with an office at the end', article('Trần Bình - BTG huyện'), 'Trần Bình', 'BYLINE'],
  [
    'a name in the middle is no byline',
    article('Lê An', PROSE.replace('Nhà', 'Các'), PROSE.replace('Nhà', 'Mọi')),
    'Lê An',
    'HEADING',
  ],
  ['a labelled author', article('Tác giả: Lê An'), 'Tác giả', 'BYLINE'],
  ['the account of a site', article('[Admin]'), '[Admin]', 'BYLINE'],
  ['the line of the date', `Thứ hai, 01/09/2025 - 08:05\n\n${article()}`, 'Thứ hai', 'BYLINE'],
  ['a Roman heading', article('II. Mục tiêu chung', PROSE.replace('Nhà', 'Các')), 'II. Mục', 'HEADING'],
  ['a numbered heading', article('1. Mục đích', PROSE.replace('Nhà', 'Các')), '1. Mục', 'HEADING'],
  ['a numbered item that is a sentence', article('1. Rà soát mạng lưới trường lớp.', '2. Mở lớp.'), '1. Rà', 'LIST_ITEM'],
  ['a bullet', article('- Mở thêm lớp học;', '- Tuyển giáo viên.'), '- Mở', 'LIST_ITEM'],
  ['a bare line before running text', article('Việc cần làm ngay', PROSE.replace('Nhà', 'Các')), 'Việc cần', 'HEADING'],
  ['a bare line with a full stop', article('Việc cần làm ngay.', PROSE.replace('Nhà', 'Các')), 'Việc cần', 'BODY'],
  [
    'a row of a register',
    '12/KH-UBND | 05/05/2022 | mở lớp học ở xã vùng cao\n13/KH-UBND | 06/05/2022 | tuyển giáo viên',
    '13/KH',
    'TABLE',
  ],
];
for (const [what, raw, start, role] of CASES) {
  test(`roles: ${what}`, () => {
    assert.equal(roleOf(raw, start), role, JSON.stringify(rolesOf(raw).map(([r, t]) => [r, t.slice(0, 30)])));
  });
}

const OFFICIAL = `ỦY BAN NHÂN DÂN
TỈNH SÔNG XANH
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 12/KH-UBND

Sông Xanh, ngày 05 tháng 9 năm 2024

KẾ HOẠCH

Mở lớp học ở vùng cao

Căn cứ Luật Giáo dục;

I. MỤC ĐÍCH

1. Nâng cao chất lượng dạy học.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

KT. CHỦ TỊCH

PHÓ CHỦ TỊCH

Lê Thị An`;

test('roles: the parts of an official document', () => {
  assert.deepEqual(
    rolesOf(OFFICIAL).map(([role, text]) => `${role} ${text.slice(0, 18)}`),
    [
      'LETTERHEAD ỦY BAN NHÂN DÂN',
      'LETTERHEAD TỈNH SÔNG XANH',
      'LETTERHEAD CỘNG HÒA XÃ HỘI CH',
      'LETTERHEAD Độc lập - Tự do - ',
      'LETTERHEAD Số: 12/KH-UBND',
      'LETTERHEAD Sông Xanh, ngày 05',
      'TITLE KẾ HOẠCH',
      'TITLE Mở lớp học ở vùng ',
      'BODY Căn cứ Luật Giáo d',
      'HEADING I. MỤC ĐÍCH',
      'LIST_ITEM 1. Nâng cao chất l',
      'RECIPIENTS Nơi nhận:',
      'RECIPIENTS - Như trên;',
      'RECIPIENTS - Lưu: VT.',
      'SIGNATURE TM. ỦY BAN NHÂN DÂ',
      'SIGNATURE KT. CHỦ TỊCH',
      'SIGNATURE PHÓ CHỦ TỊCH',
      'SIGNATURE Lê Thị An',
    ],
  );
});

test('roles: an official document is told by its layout, an article that names one is not', () => {
  assert.equal(readSourceText(OFFICIAL, 'a.txt').tier, 'OFFICIAL');
  assert.equal(readSourceText(article('Tỉnh ban hành Kế hoạch số 12/KH-UBND, căn cứ Luật Giáo dục.'), 'a.txt').tier, 'PRESS');
  assert.equal(readSourceText(article(), 'a.txt', { kind: 'official' }).tier, 'OFFICIAL');
});

test('roles: the title of an official document joins its type and its subject', () => {
  assert.equal(readSourceText(OFFICIAL, 'a.txt').title, 'KẾ HOẠCH Mở lớp học ở vùng cao');
});

test('roles: an official document is published with the day of its head', () => {
  assert.equal(readSourceText(OFFICIAL, 'a.txt').publishedAt, '2024-09-05');
});

test('lines broken at a width are joined, and items keep their lines', () => {
  const raw = `Sở Giáo dục và Đào tạo phối hợp với các huyện tổ chức
rà soát mạng lưới trường lớp theo Quyết định số
21/QĐ-UBND và báo cáo kết quả về Ủy ban nhân dân
tỉnh trước ngày 15 tháng 9 hằng năm để tổng hợp.
1. Tuyển đủ giáo viên cho các trường ở vùng cao theo
định mức được giao của từng cấp học.
2. Sửa chữa phòng học.`;
  assert.deepEqual(
    rolesOf(raw).map(([, text]) => text),
    [
      'Sở Giáo dục và Đào tạo phối hợp với các huyện tổ chức rà soát mạng lưới trường lớp theo Quyết định số 21/QĐ-UBND và báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15 tháng 9 hằng năm để tổng hợp.',
      '1. Tuyển đủ giáo viên cho các trường ở vùng cao theo định mức được giao của từng cấp học.',
      '2. Sửa chữa phòng học.',
    ],
  );
});

test('lines that are paragraphs are not joined', () => {
  const raw = `${PROSE}\nnhóm lớp thứ hai học buổi chiều\n${PROSE.replace('Nhà', 'Các')}`;
  assert.equal(rolesOf(raw).length, 3);
});
