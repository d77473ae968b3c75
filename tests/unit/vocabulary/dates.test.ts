/** Dates as Vietnamese texts write them, and digits that are none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesIn } from '../../../src/vocabulary/dates.js';

const found = (text: string): string[] => datesIn(text).map((day) => day.iso);

test('days in digits and in words are found, day before month', () => {
  assert.deepEqual(found('ngày 04/11/2013'), ['2013-11-04']);
  assert.deepEqual(found('22-8-2025 và 22.8.2025'), ['2025-08-22', '2025-08-22']);
  assert.deepEqual(found('ngày 08 tháng 9 năm 2020'), ['2020-09-08']);
  assert.deepEqual(found('*Hà Tĩnh, ngày 19\ntháng 11 năm 2025*'), ['2025-11-19']);
  assert.deepEqual(found('Thứ bảy, 27/07/2024 - 14:36'), ['2024-07-27']);
  assert.deepEqual(found('10:00 17/09/2019'), ['2019-09-17']);
});

test('impossible days, misprinted weekdays, shares and symbols are no dates', () => {
  const misses = [
    '31/02/2021',
    '12/13/2021',
    'ngày 0 tháng 5 năm 2020',
    'mở cửa 24/7',
    'đạt 68/73',
    'năm học 2020-2021',
    'đến năm 2030',
    '20/2013/QĐ-UBND',
    'Thứ hai, 27/07/2024',
    '0243.825.1234',
    '1-2/3/2021',
  ];
  for (const text of misses) assert.deepEqual(found(text), [], text);
});

test('offsets point at the words', () => {
  const text = 'ban hành ngày 04/11/2013 của';
  const [day] = datesIn(text);
  assert.equal(text.slice(day?.start, day?.end), '04/11/2013');
});
