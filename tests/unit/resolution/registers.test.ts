/** Rows of a register: the column behind the day issues, and the words of a row say how its document stands to the others that it names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

const REGISTER = `DANH MỤC VĂN BẢN
Số hiệu | Ngày BH | Đơn vị BH | Trích yếu
238/2025/NĐ-CP | 03/09/2025 | Chính phủ | quy định chính sách học phí (hướng dẫn Nghị quyết số 217/2025/QH15; thay thế các Nghị định: 81/2021/NĐ-CP, 97/2023/NĐ-CP)
219/KH-UBND | 20/11/2023 | UBND tỉnh Lạng Sơn | triển khai Quyết định số 85/QĐ-TTg ngày 17/01/2022 trên địa bàn tỉnh
2856/KH-UBND | 26/07/2022 | UBND tỉnh Phú Thọ | Chương trình sức khỏe (theo Tờ trình số 37/TTr-SGDĐT ngày 12/7/2022 của Sở)
04/2023/TT-BGDĐT | 23/02/2023 | Bộ GDĐT | Quy chế trường phổ thông dân tộc nội trú (thay TT 01/2016/TT-BGDĐT)
`;

test('issuers and relations of the rows of a register', () => {
  const { entities, claims } = resolveSource(readSourceText(REGISTER, 'danh-muc.txt', { kind: 'official' }));
  const names = new Map(
    entities.map(({ entity }) => [entity.id, entity.kind === 'DOCUMENT' ? (entity.symbol ?? entity.name) : entity.name]),
  );
  const said = claims
    .filter(
      ({ predicate, certainty }) => /^(?:ISSUED_BY|REPLACES|IMPLEMENTS|BASED_ON)$/u.test(predicate) && certainty === 'ASSERTED',
    )
    .map(({ subject, predicate, object }) => `${names.get(subject)} ${predicate} ${names.get(object ?? '')}`);
  for (const expected of [
    '238/2025/NĐ-CP IMPLEMENTS 217/2025/QH15',
    '238/2025/NĐ-CP REPLACES 81/2021/NĐ-CP',
    '238/2025/NĐ-CP REPLACES 97/2023/NĐ-CP',
    '219/KH-UBND ISSUED_BY Ủy ban nhân dân tỉnh Lạng Sơn',
    '219/KH-UBND IMPLEMENTS 85/QĐ-TTg',
    '2856/KH-UBND ISSUED_BY Ủy ban nhân dân tỉnh Phú Thọ',
    '2856/KH-UBND BASED_ON 37/TTr-SGDĐT',
    '04/2023/TT-BGDĐT REPLACES 01/2016/TT-BGDĐT',
  ])
    assert.ok(said.includes(expected), `${expected} is not among ${said.join('; ')}`);
  // The rows stand side by side, no more.
  assert.deepEqual(
    said.filter((each) => /217\/2025\/QH15 |^81\/2021/u.test(each) && !/ISSUED_BY/u.test(each)),
    [],
  );
});
