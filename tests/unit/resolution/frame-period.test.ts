/** The school year of a text is its own, not one of a row of years and not one in the name of a document that it cites. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function yearsOf(opening: string): string[] {
  const facts = resolveSource(
    readSourceText(`Tin về trường học\n\n${opening}\n\nSở yêu cầu các trường công khai mức thu của mình.\n`, 'bai.txt', {
      kind: 'news',
    }),
  );
  const tasks = new Set(facts.entities.filter(({ entity }) => entity.kind === 'TASK').map(({ entity }) => entity.id));
  assert.ok(tasks.size > 0);
  return facts.claims.flatMap(({ predicate, subject, object, certainty }) =>
    predicate === 'DURING' && tasks.has(subject) && certainty === 'ASSERTED' ? [object!] : [],
  );
}

test('the year that the opening speaks of is that of the tasks', () => {
  assert.deepEqual(yearsOf('Năm học 2023-2024, học sinh đã vào lớp được một tháng.'), ['period:school-year/2023-2024']);
});

test('a row of years, or a year in the name of a document, is not', () => {
  assert.deepEqual(yearsOf('Mức thu đã giữ nguyên từ năm học 2018-2019 đến năm học 2021-2022 ở các trường.'), []);
});

test('a year that dates only a fee named on the way is not stated of the tasks', () => {
  assert.deepEqual(yearsOf('Tỉnh đã giữ nguyên mức thu của năm học 2023-2024 cho mọi trường.'), []);
});

test('a year that opens the sentence of a task dates it, whatever the year of the text', () => {
  const facts = resolveSource(
    readSourceText(
      'Tin về trường học\n\nNăm học 2020-2021, học sinh đã vào lớp được một tháng.\n\nNăm học 2023-2024, Sở Giáo dục và Đào tạo sẽ tổ chức đánh giá mô hình thư viện.\n',
      'bai.txt',
      { kind: 'news' },
    ),
  );
  const during = facts.claims.filter(({ predicate, subject }) => predicate === 'DURING' && subject.startsWith('task:'));
  assert.deepEqual(
    during.map(({ object, certainty }) => [object, certainty]),
    [['period:school-year/2023-2024', 'ASSERTED']],
  );
});
