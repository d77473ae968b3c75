/** Who holds which office, before or behind the name; and who held one, or only stands beside a body. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

/** "person: body (rule)" for each office that a sentence gives. */
function officesIn(sentence: string): string[] {
  const facts = resolveSource(readSourceText(`Tin giáo dục trong tuần\n\n${sentence}\n`, 'bai.txt', { kind: 'news' }));
  const names = new Map(facts.entities.map(({ entity }) => [entity.id, entity.name]));
  return facts.claims
    .filter(({ predicate }) => predicate === 'HOLDS_ROLE')
    .map(({ subject, object, evidence }) => `${names.get(subject)}: ${names.get(object ?? '')} (${evidence[0]?.rule})`);
}

test('office, body and name in a row', () => {
  const ministry = 'Bộ Giáo dục và Đào tạo (office-before-name)';
  assert.deepEqual(officesIn('Thứ trưởng Bộ GD&ĐT Lê Thu Hà dự lễ khai giảng.'), [`Lê Thu Hà: ${ministry}`]);
  assert.deepEqual(officesIn('Bộ trưởng Bộ Giáo dục và Đào tạo Trần Văn Minh trả lời cử tri.'), [`Trần Văn Minh: ${ministry}`]);
  assert.deepEqual(officesIn('Phó Chủ tịch UBND tỉnh Hà Nam Đỗ Thị Mai thăm trường.'), [
    'Đỗ Thị Mai: Ủy ban nhân dân tỉnh Hà Nam (office-before-name)',
  ]);
});

test('name and office in apposition', () => {
  assert.deepEqual(officesIn('Ông Lê Văn Hải - Phó Chủ tịch thường trực UBND tỉnh Hà Nam phát biểu.'), [
    'Lê Văn Hải: Ủy ban nhân dân tỉnh Hà Nam (office-apposition)',
  ]);
  assert.deepEqual(officesIn('Bà Lê Thị Hải, Tổng cục trưởng Tổng cục Thống kê cho biết.'), [
    'Lê Thị Hải: Tổng cục Thống kê (office-apposition)',
  ]);
});

test('a past office is held no more, and a name beside a body holds none', () => {
  for (const sentence of [
    'Nguyên Bộ trưởng Bộ Giáo dục và Đào tạo Trần Văn Minh góp ý cho dự thảo.',
    'Nguyên Phó Chủ tịch UBND tỉnh Hà Nam Đỗ Thị Mai góp ý cho dự thảo.',
    'Ông Trần Văn Minh, nguyên Bộ trưởng Bộ Giáo dục và Đào tạo góp ý cho dự thảo.',
    'Chuyên viên Bộ Giáo dục và Đào tạo Trần Văn Minh, ông Lê Văn Hải góp ý.',
    'Thứ trưởng Bộ Giáo dục và Đào tạo và ông Trần Văn Minh cùng góp ý.',
  ])
    assert.deepEqual(officesIn(sentence), [], sentence);
});
