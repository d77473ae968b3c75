/** Which documents an official text puts out of force or says to be amended, in lists and in the passive. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 19/2024/QĐ-UBND
Yên Bái, ngày 03 tháng 6 năm 2024

QUYẾT ĐỊNH
Quy định về quản lý trường học

`;

/** Relations of a text between documents, by their symbols. */
function said(body: string): string[] {
  const [document] = [readSourceText(HEAD + body, 'quyet-dinh.txt')].flat();
  const facts = resolveSource(document!);
  const symbols = new Map(
    facts.entities.flatMap(({ entity }) =>
      entity.kind === 'DOCUMENT' ? [[entity.id, entity.symbol ?? entity.name] as const] : [],
    ),
  );
  return facts.claims
    .filter(({ predicate }) => /^(?:REPEALS|REPLACES|AMENDS)$/.test(predicate))
    .map(({ subject, predicate, object }) => `${symbols.get(subject)} ${predicate} ${symbols.get(object ?? '')}`)
    .sort();
}

test('the items of a list announced as out of force are repealed, and the list ends where its marks change', () => {
  const body = `Điều 5. Hiệu lực thi hành
1. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:
- Quyết định số 12/2019/QĐ-UBND ngày 04 tháng 5 năm 2019 của Ủy ban nhân dân tỉnh Yên Bái về học phí;
- Quyết định số 30/2020/QĐ-UBND ngày 08 tháng 9 năm 2020 của Ủy ban nhân dân tỉnh Yên Bái về nội trú.
2. Quyết định số 41/2021/QĐ-UBND ngày 02 tháng 3 năm 2021 tiếp tục được áp dụng.
`;
  assert.deepEqual(said(body), ['19/2024/QĐ-UBND REPEALS 12/2019/QĐ-UBND', '19/2024/QĐ-UBND REPEALS 30/2020/QĐ-UBND']);
});

test('every member of a row amends what was amended by them', () => {
  const body = 'Căn cứ Luật Giáo dục số 43/2019/QH14 được sửa đổi, bổ sung bởi Luật số 97/2025/QH15 và Luật số 123/2025/QH15;\n';
  assert.deepEqual(said(body), ['123/2025/QH15 AMENDS 43/2019/QH14', '97/2025/QH15 AMENDS 43/2019/QH14']);
});

test('a decree amends the decree, not the law that stands nearer', () => {
  const body =
    'Căn cứ Nghị định số 84/2020/NĐ-CP ngày 17/7/2020 của Chính phủ quy định chi tiết Luật Giáo dục số 43/2019/QH14 được sửa đổi bởi Nghị định số 91/2024/NĐ-CP;\n';
  assert.ok(said(body).includes('91/2024/NĐ-CP AMENDS 84/2020/NĐ-CP'));
  assert.ok(!said(body).includes('91/2024/NĐ-CP AMENDS 43/2019/QH14'));
});
