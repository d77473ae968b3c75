/** Norm-setting matter, blanks, statements and telling: what opens with a verb and gives nobody to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { isFormLine, isStatement, saysOnlyHow } from '../../../src/recognition/described-matter.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

const tasks = (text: string): string[] =>
  resolveSource(readSourceText(text, 'bai.txt', { kind: 'official' })).entities.flatMap(({ entity }) =>
    entity.kind === 'TASK' ? [entity.name] : [],
  );

test('items under scope, spending or powers are no tasks; those of the next article are', () => {
  const text = (line: string): string => `Điều 1. Quy định chung

1. ${line}

a) Bổ sung bàn ghế cho các phòng học của trường.

Điều 2. Tổ chức thực hiện

a) Rà soát bàn ghế hỏng của các phòng học trước hè.
`;
  const both = tasks(text('Việc cần làm trong năm, yêu cầu các trường:'));
  assert.ok(both.some((name) => name.includes('Bổ sung bàn ghế')));
  for (const line of ['Nội dung chi:', 'Hiệu trưởng có thẩm quyền quyết định:', 'Nội dung kiểm tra, giám sát như sau:']) {
    const found = tasks(text(line));
    assert.ok(!found.some((name) => name.includes('Bổ sung bàn ghế')), line);
    assert.ok(
      found.some((name) => name.includes('Rà soát bàn ghế')),
      line,
    );
  }
});

test('lines with blanks to fill in are forms, an ellipsis is none', () => {
  assert.ok(isFormLine('Kiểm tra đối với đồng chí.... (ghi họ và tên) trong quý'));
  assert.ok(!isFormLine('Tổ chức thi vẽ, thi hát, thi kể chuyện... cho học sinh'));
});

test('a copula makes a statement; to take a thing for a duty is a directive', () => {
  assert.ok(isStatement('Giữ gìn trường lớp sạch đẹp là nhiệm vụ thường xuyên của mọi người'));
  assert.ok(!isStatement('Xác định giữ gìn trường lớp là nhiệm vụ thường xuyên của mọi người'));
});

test('words of manner alone say no act', () => {
  assert.ok(saysOnlyHow('chủ động, kịp thời, công khai, dân chủ'));
  assert.ok(!saysOnlyHow('chủ động, kịp thời, công khai rà soát thiết bị'));
});
