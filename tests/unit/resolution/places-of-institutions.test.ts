/** Where a centre is: in the place that its name ends with, else where the text is at home; a branch is no bank. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { nameThings } from '../../../src/resolution/name-things.js';

const agencies = (text: string): string[] =>
  nameThings(readSourceText(text, 'bai.txt', { kind: 'news' }))
    .identified.flatMap(({ entity }) => (entity.kind === 'AGENCY' && !entity.collective ? [entity.id.slice(7)] : []))
    .sort();

test('a centre with a place in its name is there, whatever the text is about', () => {
  assert.deepEqual(
    agencies(
      'Hội nghị tại Hà Nội\n\nSở Giáo dục và Đào tạo Hà Nội gặp Trung tâm Giáo dục thường xuyên tỉnh Lào Cai và Trung tâm Giáo dục thường xuyên thành phố.\n',
    ),
    [
      'sgddt/01-thanh-pho-ha-noi',
      'trung-tam-giao-duc-thuong-xuyen/01-thanh-pho-ha-noi',
      'trung-tam-giao-duc-thuong-xuyen/15-tinh-lao-cai-2025',
    ],
  );
});

test('a branch is a body of its own in its place', () => {
  assert.deepEqual(
    agencies('Vay vốn\n\nChi nhánh Ngân hàng Chính sách xã hội tỉnh Nghệ An làm việc với Ngân hàng Chính sách xã hội.\n'),
    ['chi-nhanh-ngan-hang-chinh-sach-xa-hoi/40-tinh-nghe-an', 'ngan-hang-chinh-sach-xa-hoi'],
  );
});

test('a place within the name of a school or university is not spoken of', () => {
  const { identified } = nameThings(
    readSourceText('Học phí\n\nTrường Đại học Dược Hà Nội giữ mức thu của năm trước.\n', 'bai.txt', { kind: 'news' }),
  );
  assert.deepEqual(
    identified.filter(({ entity }) => entity.kind === 'LOCALITY'),
    [],
  );
});

test('what each province has one of is not the same in two, and is with or without the type of the unit', () => {
  assert.deepEqual(
    agencies(
      'Ký kết\n\nHội Khuyến học Nghệ An, Hội Khuyến học tỉnh Hà Tĩnh và Hội Khuyến học tỉnh Nghệ An gặp Công đoàn Giáo dục Hà Tĩnh.\n',
    ),
    ['cong-doan-giao-duc/42-tinh-ha-tinh', 'hoi-khuyen-hoc/40-tinh-nghe-an', 'hoi-khuyen-hoc/42-tinh-ha-tinh'],
  );
  // Of a unit that no list has, nobody knows which it is: not the text's own.
  assert.deepEqual(agencies('Tin\n\nSở Giáo dục và Đào tạo Hà Tĩnh gặp Hội Khuyến học huyện Xyz.\n'), ['sgddt/42-tinh-ha-tinh']);
});

test('a body without its unit is of the one province that the text names', () => {
  const text = (other: string) =>
    `Tựu trường\n\nCác mốc trên địa bàn tỉnh Vĩnh Long đã được Sở Giáo dục và Đào tạo ấn định, như ở ${other}.\n`;
  assert.deepEqual(agencies(text('các năm trước')), ['sgddt/86-tinh-vinh-long-2025']);
  assert.deepEqual(agencies(text('tỉnh Bến Tre và tỉnh Lào Cai')), []);
  // Named as an example behind what every province is to do, it is not whose bodies those are.
  assert.deepEqual(
    agencies(
      'Chỉ đạo\n\nBộ Giáo dục và Đào tạo đề nghị UBND tỉnh giao Sở Nội vụ rà soát biên chế. Ở tỉnh Vĩnh Long việc này đã xong.\n',
    ),
    ['bo-gddt'],
  );
});

test('bodies of the centre that the vocabulary lacks are on the side that their kind is on', () => {
  const sides = nameThings(
    readSourceText(
      'Ký kết\n\nHội đồng Đội Trung ương, Hội Bảo vệ quyền trẻ em Việt Nam, Quân ủy Trung ương và Hội đồng Giáo sư Nhà nước họp.\n',
      'bai.txt',
      { kind: 'news' },
    ),
  ).identified.flatMap(({ entity }) => (entity.kind === 'AGENCY' ? [`${entity.name}: ${entity.side}`] : []));
  assert.deepEqual(sides.sort(), [
    'Hội Bảo vệ quyền trẻ em Việt Nam: FRONT',
    'Hội đồng Giáo sư Nhà nước: STATE',
    'Hội đồng Đội Trung ương: FRONT',
    'Quân ủy Trung ương: PARTY',
  ]);
});
