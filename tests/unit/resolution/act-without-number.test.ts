/** Acts published without the head that bears their number, and pages with the same words that are none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';
import type { SourceFacts } from '../../../src/vocabulary/facts.js';

const BODY = `*Căn cứ Luật Giáo dục số 43/2019/QH14;*

*Căn cứ Tờ trình số 77/TTr-CP ngày 02 tháng 5 năm 2023 của Chính phủ;*

**QUYẾT NGHỊ:**

**Điều 1.** Miễn học phí cho trẻ mẫu giáo từ năm học 2023-2024.

**Điều 2.** Nghị quyết số 40/2019/QH14 ngày 19 tháng 6 năm 2019 của Quốc hội về học phí mẫu giáo và Nghị quyết số 52/2020/QH14 ngày 20 tháng 6 năm 2020 của Quốc hội về học phí tiểu học ở vùng cao, vùng biên giới và hải đảo hết hiệu lực từ khi Nghị quyết này có hiệu lực.

*Nghị quyết này được Quốc hội thông qua ngày 12 tháng 6 năm 2023.*
`;
const factsOf = (text: string, kind: 'news' | 'official' = 'official'): SourceFacts =>
  resolveSource(readSourceText(text, 'bai.txt', { kind }));

/** "TYPE object" for each relation of the act itself. */
function ofItself(text: string, kind: 'news' | 'official' = 'official'): string[] {
  const facts = factsOf(text, kind);
  const own = facts.entities.find(
    ({ entity }) => entity.kind === 'DOCUMENT' && /^Nghị quyết của Quốc hội về học phí/u.test(entity.name),
  );
  const named = new Map(
    facts.entities.map(({ entity }) => [entity.id, entity.kind === 'DOCUMENT' ? (entity.symbol ?? entity.name) : entity.name]),
  );
  return facts.claims
    .filter(({ subject, predicate }) => subject === own?.entity.id && /^(?:ISSUED_BY|BASED_ON|REPEALS)$/u.test(predicate))
    .map(({ predicate, object }) => `${predicate} ${named.get(object ?? '')}`)
    .sort();
}

test('type, title, body and grounds make an act, with its day, its grounds and what it puts out of force', () => {
  const text = `**NGHỊ QUYẾT**\n\n**Về học phí của trẻ mẫu giáo**\n\n**QUỐC HỘI**\n\n${BODY}`;
  assert.deepEqual(ofItself(text), [
    'BASED_ON 43/2019/QH14',
    'BASED_ON 77/TTr-CP',
    'ISSUED_BY Quốc hội',
    'REPEALS 40/2019/QH14',
    'REPEALS 52/2020/QH14',
  ]);
  const [own] = factsOf(text).entities.filter(({ entity }) => entity.kind === 'DOCUMENT' && entity.symbol === null);
  assert.ok(own?.entity.kind === 'DOCUMENT');
  assert.equal(own.entity.issuedOn, '2023-06-12');
  assert.equal(own.entity.documentType, 'RESOLUTION');
  assert.deepEqual(
    own.mentions.map(({ start, end }) => text.slice(start, end)),
    ['NGHỊ QUYẾT'],
  );
});

test('without its body, its grounds or in the press the same words are no act', () => {
  assert.deepEqual(ofItself(`**NGHỊ QUYẾT**\n\n**Về học phí của trẻ mẫu giáo**\n\n${BODY}`), []);
  assert.deepEqual(
    ofItself(`**NGHỊ QUYẾT**\n\n**Về học phí của trẻ mẫu giáo**\n\n**QUỐC HỘI**\n\nQuốc hội đã họp từ sáng sớm.\n`),
    [],
  );
  assert.deepEqual(ofItself(`**NGHỊ QUYẾT**\n\n**Về học phí của trẻ mẫu giáo**\n\n**QUỐC HỘI**\n\n${BODY}`, 'news'), []);
});
