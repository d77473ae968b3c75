/** Who sets a task that a sentence asks of somebody, and bodies that are "Bộ" or "Sở" alone once they were named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import type { SourceFacts } from '../../../src/vocabulary/facts.js';

const OPENING = 'Tin giáo dục trong tuần\n\nHôm qua 12/3/2024, nhiều trường ở tỉnh Hà Nam mở cửa trở lại sau kỳ nghỉ.\n\n';
const factsOf = (text: string): SourceFacts => resolveSource(readSourceText(`${OPENING}${text}\n`, 'bai.txt', { kind: 'news' }));

/** Bodies that set a task of the text. */
function settersIn(text: string): string[] {
  const facts = factsOf(text);
  const names = new Map(facts.entities.map(({ entity }) => [entity.id, entity.name]));
  assert.ok(
    facts.entities.some(({ entity }) => entity.kind === 'TASK'),
    text,
  );
  return facts.claims.flatMap(({ predicate, object }) => (predicate === 'SET_BY' ? [names.get(object ?? '') ?? ''] : [])).sort();
}

test('the body right before the word of asking sets the task', () => {
  assert.deepEqual(settersIn('Sở Y tế tỉnh Hà Nam cũng yêu cầu các trường rà soát bếp ăn trước ngày mở cửa.'), [
    'Sở Y tế tỉnh Hà Nam',
  ]);
  assert.deepEqual(settersIn('Bộ Y tế, Bộ Công an chỉ đạo các đơn vị rà soát nguồn nước quanh trường học.'), [
    'Bộ Công an',
    'Bộ Y tế',
  ]);
  assert.deepEqual(settersIn('UBND tỉnh Hà Nam vừa có công văn đề nghị các trường công khai các khoản thu đầu năm.'), [
    'Ủy ban nhân dân tỉnh Hà Nam',
  ]);
});

test('an office holder asks for the body', () => {
  assert.deepEqual(settersIn('Thứ trưởng Bộ Y tế Lê Thu Hà yêu cầu các địa phương bố trí nhân viên cho từng trường.'), [
    'Bộ Y tế',
  ]);
  assert.deepEqual(settersIn('Bà Lê Thu Hà, Phó Chủ tịch UBND tỉnh Hà Nam, giao Sở Y tế kiểm tra bếp ăn của các trường.'), [
    'Ủy ban nhân dân tỉnh Hà Nam',
  ]);
});

test('a request upwards, hearsay and another subject set nothing', () => {
  for (const text of [
    'UBND tỉnh Hà Nam đề nghị Bộ Y tế xem xét hỗ trợ kinh phí cho các trường.',
    'Theo Sở Y tế tỉnh Hà Nam, hiệu trưởng yêu cầu giáo viên kiểm tra bếp ăn mỗi sáng.',
    'Sở Y tế tỉnh Hà Nam cho biết phụ huynh đề nghị các trường rà soát bếp ăn mỗi sáng.',
  ])
    assert.deepEqual(settersIn(text), [], text);
});

/** Words that mention the one body of its kind. */
function mentionsOf(text: string, name: string): string[] {
  const facts = factsOf(text);
  const found = facts.entities.find(({ entity }) => entity.name.startsWith(name));
  return (found?.mentions ?? []).map(({ start, end }) => `${OPENING}${text}`.slice(start, end));
}

test('a body named in full is its first word alone afterwards', () => {
  const said = 'Sở Y tế tỉnh Hà Nam đã họp với các trường. Cuối tuần này, Sở sẽ kiểm tra các bếp ăn.';
  assert.deepEqual(mentionsOf(said, 'Sở Y tế'), ['Sở Y tế tỉnh Hà Nam', 'Sở']);
  assert.deepEqual(mentionsOf('Bộ Y tế đã họp. Sau đó, Bộ yêu cầu các trường báo cáo.', 'Bộ Y tế'), ['Bộ Y tế', 'Bộ']);
});

test('among several bodies, as another word or before the body is named, the first word means none', () => {
  assert.deepEqual(mentionsOf('Bộ Y tế họp với Bộ Công an. Sau đó, Bộ yêu cầu các trường báo cáo.', 'Bộ Y tế'), ['Bộ Y tế']);
  assert.deepEqual(mentionsOf('Sở Y tế tỉnh Hà Nam đã họp. Các cơ sở đã báo cáo, trụ sở cũng đã sửa.', 'Sở Y tế'), [
    'Sở Y tế tỉnh Hà Nam',
  ]);
  assert.deepEqual(mentionsOf('Bộ sẽ kiểm tra. Bộ Y tế đã họp với các trường.', 'Bộ Y tế'), ['Bộ Y tế']);
});
