/** Who issued a document of before the reform of 2025, where a unit of today bears the name of a former one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

/** Issuers by symbol of a decision of the province of today that replaces others. */
function issuers(replaced: string): Map<string, string> {
  const text = `ỦY BAN NHÂN DÂN
TỈNH THÁI NGUYÊN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 26/2025/QĐ-UBND

Thái Nguyên, ngày 21 tháng 11 năm 2025

QUYẾT ĐỊNH

Về tổ chức thư viện trường học

Điều 1. ${replaced}
`;
  const { entities, claims } = resolveSource(readSourceText(text, 'van-ban.txt', { kind: 'official' }));
  const symbols = new Map(entities.map(({ entity }) => [entity.id, entity.kind === 'DOCUMENT' ? entity.symbol : null]));
  return new Map(
    claims
      .filter(({ predicate }) => predicate === 'ISSUED_BY')
      .map(({ subject, object }) => [symbols.get(subject) ?? subject, object ?? '']),
  );
}

test('a document of before the merger is of the committee of that day', () => {
  const found = issuers(
    'Quyết định này thay thế Quyết định số 06/2021/QĐ-UBND ngày 22 tháng 01 năm 2021 của Ủy ban nhân dân tỉnh Thái Nguyên.',
  );
  assert.equal(found.get('26/2025/QĐ-UBND'), 'agency:ubnd/19-tinh-thai-nguyen-2025');
  assert.equal(found.get('06/2021/QĐ-UBND'), 'agency:ubnd/19-tinh-thai-nguyen');
});

test('a document of after it is of the committee of today', () => {
  const found = issuers(
    'Quyết định này thay thế Quyết định số 05/2025/QĐ-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh Thái Nguyên.',
  );
  assert.equal(found.get('05/2025/QĐ-UBND'), 'agency:ubnd/19-tinh-thai-nguyen-2025');
});
