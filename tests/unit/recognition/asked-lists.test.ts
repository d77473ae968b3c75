/** What a speaker asks for item by item, in the press: bullets and numbers, items that name somebody else, and lines that ask for nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function read(list: string) {
  const { entities, claims } = resolveSource(
    readSourceText(
      `Quảng Trị triển khai nghị quyết\n\nNgày 7/11, Sở GD&ĐT tỉnh Quảng Trị tổ chức hội nghị.\n\nBáo cáo nêu nhiều kết quả của năm học.\n\n${list}\n`,
      'bai.txt',
      { kind: 'news' },
    ),
  );
  const names = new Map(entities.map(({ entity }) => [entity.id, entity.name]));
  const tasks = entities.flatMap(({ entity }) => (entity.kind === 'TASK' ? [entity] : []));
  const assigned = claims.filter(({ predicate }) => predicate === 'ASSIGNED_TO');
  return tasks.map(({ id, name }) => [
    name.split(' ').slice(0, 3).join(' '),
    ...assigned.filter(({ subject }) => subject === id).map(({ object }) => names.get(object ?? '') ?? ''),
  ]);
}

test('items behind "yêu cầu …:" are duties of those asked, or of whom the item names', () => {
  assert.deepEqual(
    read(
      'Kết luận hội nghị, Giám đốc Sở yêu cầu các đơn vị:\n- Khẩn trương xây dựng kế hoạch của trường mình;\n- Rà soát mạng lưới trường, lớp sau hợp nhất;\n- Sở Nội vụ tỉnh Quảng Trị tham mưu phương án tuyển dụng giáo viên.',
    ),
    [
      ['Khẩn trương xây', 'Các đơn vị'],
      ['Rà soát mạng', 'Các đơn vị'],
      ['Tham mưu phương', 'Sở Nội vụ tỉnh Quảng Trị'],
    ],
  );
});

test('numbers in brackets carry such a list too', () => {
  assert.deepEqual(
    read(
      'Phó Chủ tịch UBND tỉnh đề nghị:\n(1) Tiếp tục rà soát mạng lưới trường, lớp.\n(2) Đẩy mạnh ứng dụng công nghệ thông tin trong nhà trường.',
    ).map(([words]) => words),
    ['(1) Tiếp tục', '(2) Đẩy mạnh'],
  );
});

test('a line that only tells who was there opens no list of duties', () => {
  assert.deepEqual(read('Tham dự hội nghị có:\n- Lãnh đạo Sở Nội vụ tỉnh Quảng Trị;\n- Hiệu trưởng các trường trung học.'), []);
});
