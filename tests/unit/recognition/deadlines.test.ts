/** By when: words that set a limit, and dates that set none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlineIn } from '../../../src/recognition/deadlines.js';

const TABLE: readonly (readonly [words: string, iso: string | null])[] = [
  ['báo cáo Sở trước ngày 15/6/2024', '2024-06-15'],
  ['nộp hồ sơ chậm nhất là ngày 20 tháng 9 năm 2023', '2023-09-20'],
  ['chậm nhất vào ngày 24-5-2021', '2021-05-24'],
  ['hoàn thành trong tháng 2/2024', '2024-02-29'],
  ['hoàn thành trong quý IV/2025', '2025-12-31'],
  ['xong trước quý II năm 2026', '2026-06-30'],
  ['thực hiện đến hết năm 2027', '2027-12-31'],
  ['trình Hội đồng nhân dân trong tháng 11 năm 2025', '2025-11-30'],
  ['gửi dự thảo trước 31/3/2024, hoàn thành trước 30/6/2024', '2024-06-30'],
  // A day of an event, of a document, or the beginning of something.
  ['kế hoạch ban hành ngày 15/6/2024', null],
  ['từ ngày 01/9/2024 mở lớp mới', null],
  ['xây dựng chương trình hoạt động trong quý IV năm 2025', null],
  ['hoàn thành trong năm 2025 và các năm tiếp theo', null],
  ['hoàn thành trong năm 2026 - 2027', null],
  // Without its year, and with a day that no calendar has.
  ['báo cáo trước ngày 25 hằng tháng', null],
  ['trước ngày 31/02/2024', null],
];

test('a limit gives a day; a month, quarter or year its last one', () => {
  for (const [words, iso] of TABLE) assert.equal(deadlineIn(words)?.iso ?? null, iso, words);
});

test('the deadline says where it stands', () => {
  const words = 'tổng hợp số liệu trước ngày 15/6/2024 theo mẫu';
  const found = deadlineIn(words);
  assert.ok(found !== null);
  assert.equal(words.slice(found.start, found.end), 'trước ngày 15/6/2024');
});
