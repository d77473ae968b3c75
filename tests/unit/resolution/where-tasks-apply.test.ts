/** A task in an article about a place applies there, unless a central body asks the whole country for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function placesOf(speaker: string): string[] {
  const facts = resolveSource(
    readSourceText(
      `Thành phố Hà Nội chuẩn bị năm học mới

Thành phố Hà Nội vừa họp về năm học mới với các quận huyện.

Nhiều trường ở Hà Nội đã sửa xong phòng học.

${speaker} yêu cầu các trường rà soát thiết bị phòng cháy trong hè.
`,
      'bai.txt',
      { kind: 'news' },
    ),
  );
  const ids = facts.entities.filter(({ entity }) => entity.kind === 'TASK' && entity.name.includes('rà soát thiết bị'));
  assert.equal(ids.length, 1);
  return facts.claims.flatMap(({ predicate, subject, object }) =>
    predicate === 'APPLIES_IN' && subject === ids[0]?.entity.id ? [object!] : [],
  );
}

test('what the city asks for applies in the city', () => {
  assert.equal(placesOf('Sở Giáo dục và Đào tạo Hà Nội').length, 1);
});

test('what a ministry asks for applies not only there', () => {
  assert.deepEqual(placesOf('Bộ Giáo dục và Đào tạo'), []);
});

test('what the ministry itself is to do for the country is not put in the province that asks', () => {
  const facts = resolveSource(
    readSourceText(
      `Tỉnh Sơn La kiến nghị về chương trình phổ thông

Tỉnh Sơn La vừa họp về chương trình phổ thông với các huyện.

Nhiều trường ở Sơn La đã sửa xong phòng học.

Tỉnh Sơn La đề nghị Bộ Giáo dục và Đào tạo sớm hoàn thiện bộ tiêu chí đánh giá sách.
`,
      'bai.txt',
      { kind: 'news' },
    ),
  );
  assert.ok(facts.entities.some(({ entity }) => entity.kind === 'TASK' && entity.name.includes('bộ tiêu chí')));
  assert.deepEqual(
    facts.claims.filter(({ predicate, subject }) => predicate === 'APPLIES_IN' && subject.startsWith('task')),
    [],
  );
});
