/** What a title says of its document: subjects shared in a row, places at its end, programmes that it carries out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function claims(sentence: string, predicate: string): string[] {
  const facts = resolveSource(
    readSourceText(`Tin giáo dục tỉnh Hà Nam\n\nTỉnh Hà Nam họp bàn về năm học.\n\n${sentence}\n`, 'bai.txt', { kind: 'news' }),
  );
  const symbols = new Map(
    facts.entities.map(({ entity }) => [entity.id, (entity.kind === 'DOCUMENT' ? entity.symbol : null) ?? entity.name]),
  );
  return facts.claims
    .filter(
      (claim) =>
        claim.predicate === predicate &&
        facts.entities.some((e) => e.entity.id === claim.subject && e.entity.kind === 'DOCUMENT'),
    )
    .map(({ subject, object }) => `${symbols.get(subject)} ${object}`)
    .sort();
}

test('documents in a row share the subject behind the last one', () => {
  const about = claims(
    'Sở rà soát Quyết định số 12/2019/QĐ-UBND và Quyết định số 13/2019/QĐ-UBND về trường chất lượng cao.',
    'ABOUT',
  );
  assert.ok(about.includes('12/2019/QĐ-UBND inf.hq'));
  assert.ok(about.includes('13/2019/QĐ-UBND inf.hq'));
});

test('a document before another sentence has no part in its subject', () => {
  const about = claims(
    'Sở rà soát Quyết định số 12/2019/QĐ-UBND. Quyết định số 13/2019/QĐ-UBND nói về trường chất lượng cao.',
    'ABOUT',
  );
  assert.ok(!about.includes('12/2019/QĐ-UBND inf.hq'));
});

test('a place at the end of a title is where the document applies; a central act applies in the country', () => {
  const local = claims('Sở rà soát Quyết định số 14/2020/QĐ-UBND về dạy thêm trên địa bàn tỉnh Hà Nam.', 'APPLIES_IN');
  assert.equal(local.length, 1);
  assert.match(local[0] ?? '', /ha-nam/u);
  assert.deepEqual(claims('Sở đã thực hiện Nghị định số 24/2021/NĐ-CP trên địa bàn tỉnh Hà Nam.', 'APPLIES_IN'), []);
});
