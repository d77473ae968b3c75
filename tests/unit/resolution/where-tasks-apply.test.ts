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
