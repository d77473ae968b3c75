/** School years, plan periods and terms, and runs of digits that are none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodsIn } from '../../../src/recognition/periods.js';

const found = (text: string): string[] => periodsIn(text).map((p) => `${p.periodKind} ${p.startYear}-${p.endYear}`);

test('the lead word and the years tell the kind', () => {
  assert.deepEqual(found('năm học 2019-2020'), ['SCHOOL_YEAR 2019-2020']);
  assert.deepEqual(found('Năm học 2021 – 2022'), ['SCHOOL_YEAR 2021-2022']);
  assert.deepEqual(found('NH 2023-2024'), ['SCHOOL_YEAR 2023-2024']);
  assert.deepEqual(found('từ năm học 2016-2017 đến năm học 2020-2021'), ['SCHOOL_YEAR 2016-2017', 'SCHOOL_YEAR 2020-2021']);
  assert.deepEqual(found('năm học 2019-2020, 2020-2021 và 2021-2022'), [
    'SCHOOL_YEAR 2019-2020',
    'SCHOOL_YEAR 2020-2021',
    'SCHOOL_YEAR 2021-2022',
  ]);
  assert.deepEqual(found('giai đoạn 2021\n- 2025'), ['PLAN_PERIOD 2021-2025']);
  assert.deepEqual(found('giai đoạn 2020-2021'), ['PLAN_PERIOD 2020-2021']);
  assert.deepEqual(found('nhiệm kỳ 2020-2025'), ['TERM 2020-2025']);
});

test('other numbers are no period', () => {
  const misses = [
    'năm học mới',
    'năm học 2019-2025',
    'năm học 2020-2019',
    'NTM 2021-2025',
    'điện thoại 2019-2020',
    'từ 2019 đến 2020',
    'giai đoạn 2025-2021',
    'ngày 20/10/2020-2021',
  ];
  for (const text of misses) assert.deepEqual(found(text), [], text);
});
