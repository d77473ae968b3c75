/** Districts that a text of their province names without their type: places behind a word of place, not the names of people and schools. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { nameThings } from '../../../src/resolution/name-things.js';

const districts = (text: string): string[] =>
  nameThings(readSourceText(text, 'bai.txt', { kind: 'news', date: '2023-06-16' }))
    .identified.flatMap(({ entity }) => (entity.kind === 'LOCALITY' && entity.level === 'DISTRICT' ? [entity.name] : []))
    .sort();

test('a row behind a word of place is of the districts of the province that the text is about', () => {
  assert.deepEqual(
    districts(
      'Nghệ An tổng kết\n\nUBND tỉnh Nghệ An cho biết cơ sở vật chất ở Kỳ Sơn, Tương Dương và Quế Phong chưa theo kịp.\n',
    ),
    ['Huyện Kỳ Sơn', 'Huyện Quế Phong', 'Huyện Tương Dương'],
  );
});

test('the same words as a name of somebody, or in a text of another province, are no places', () => {
  assert.deepEqual(districts('Nghệ An tổng kết\n\nUBND tỉnh Nghệ An khen thầy Tương Dương và Trường THPT Quế Phong.\n'), []);
  assert.deepEqual(districts('Hà Tĩnh tổng kết\n\nUBND tỉnh Hà Tĩnh cho biết học sinh ở Tương Dương thi tốt.\n'), []);
});

test('since the reform a row is of communes, and a bracket behind a school said where it was', () => {
  const communes = nameThings(
    readSourceText(
      'Đắk Lắk\n\nUBND tỉnh Đắk Lắk cho biết nhiều điểm lẻ ở Ea Súp, Krông Bông xuống cấp; thầy Sông Hinh nói.\n',
      'bai.txt',
      { kind: 'news', date: '2025-12-01' },
    ),
  ).identified.flatMap(({ entity }) => (entity.kind === 'LOCALITY' && entity.level === 'COMMUNE' ? [entity.name] : []));
  assert.deepEqual(communes.sort(), ['Xã Ea Súp', 'Xã Krông Bông']);
  assert.deepEqual(
    districts('Nghệ An\n\nUBND tỉnh Nghệ An giao chỉ tiêu cho THPT Cờ Đỏ (Tương Dương) và THPT Lê Lợi (Kỳ Sơn đổi tên).\n'),
    ['Huyện Tương Dương'],
  );
});
