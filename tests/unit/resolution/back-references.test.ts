/** "Nghị định này", "Đề án nêu trên": what was said before, or the text itself; left open where several fit. And provisions of the text itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { backReferencesIn } from '../../../src/recognition/back-references.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import { provisionsOfClaim, type SourceFacts } from '../../../src/vocabulary/facts.js';

const facts = (text: string, kind: 'news' | 'official' = 'news'): SourceFacts =>
  resolveSource(readSourceText(text, 'bai.txt', { kind }));
const words = (text: string): string[] => backReferencesIn(text).map((found) => found.text);

/** The symbols or names that the words stand for in the text. */
function meant(text: string, phrase: string): string[] {
  const at = text.indexOf(phrase);
  return facts(text)
    .entities.filter(({ mentions }) => mentions.some(({ start, end }) => start === at && end === at + phrase.length))
    .map(({ entity }) => (entity.kind === 'DOCUMENT' ? (entity.symbol ?? entity.name) : entity.name));
}

const ONE = `Bộ đổi cách cấp học bổng

Theo Nghị định số 57/2019/NĐ-CP của Chính phủ, học bổng do nhà trường cấp. Nhiều tỉnh thấy khó khi thực hiện Nghị định này trong năm đầu.

Đề án “Thắp sáng thư viện làng” bắt đầu từ năm ngoái. Sở mong đề án nêu trên sẽ kéo dài thêm.
`;

test('"này" and "nêu trên" mean what was named last of their type', () => {
  assert.deepEqual(meant(ONE, 'Nghị định này'), ['57/2019/NĐ-CP']);
  assert.deepEqual(meant(ONE, 'đề án nêu trên'), ['Thắp sáng thư viện làng']);
});

test('of several that fit "nêu trên" none is taken: they are candidates', () => {
  const text = `Hai văn bản mới

Theo Nghị định số 57/2019/NĐ-CP và Nghị định số 58/2019/NĐ-CP, học phí tính lại. Các trường chờ Nghị định nêu trên.
`;
  assert.deepEqual(meant(text, 'Nghị định nêu trên'), []);
  const [open] = facts(text).unresolved.filter((mention) => mention.text === 'Nghị định nêu trên');
  assert.equal(open?.candidates.length, 2);
});

test('plurals, rows and words of other meaning are no back references', () => {
  for (const text of [
    'các nghị quyết nêu trên',
    'hai thông tư này',
    'chương trình, đề án nêu trên',
    'pháp luật này',
    'kỷ luật này',
    'kế hoạch riêng này',
  ])
    assert.deepEqual(words(text), [], text);
});

const DECREE = `CHÍNH PHỦ
Số: 61/2024/NĐ-CP
Hà Nội, ngày 05 tháng 6 năm 2024

NGHỊ ĐỊNH
Quy định về thư viện trường học

Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;

Điều 1. Phạm vi
Nghị định này quy định việc mở thư viện theo khoản 2 Điều 7 Luật Thư viện.

Điều 2. Áp dụng
Các trường nêu tại Điều 1 Nghị định này thực hiện theo điểm a khoản 3 Điều 9 Nghị định số 93/2020/NĐ-CP.
`;

test('in a document "này" is the document itself, and provisions go to the document that they stand before', () => {
  const { claims, entities } = facts(DECREE, 'official');
  const symbols = new Map(
    entities.map(({ entity }) => [entity.id, entity.kind === 'DOCUMENT' ? (entity.symbol ?? entity.name) : '']),
  );
  const parts = claims.flatMap((claim) => {
    const provisions = provisionsOfClaim(claim);
    return provisions.length === 0 ? [] : [`${claim.predicate} ${symbols.get(claim.object ?? '')} ${provisions.join(' ')}`];
  });
  assert.deepEqual(parts.sort(), ['CITES 93/2020/NĐ-CP art_9/par_3/pnt_a', 'CITES Luật Thư viện art_7/par_2']);
});
