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
