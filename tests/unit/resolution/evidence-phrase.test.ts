/** The words of a proof that are shown: the object of the claim is among them wherever its name stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { evidencePhrase } from '../../../src/resolution/evidence-phrase.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

const FAR =
  'Các đơn vị rà soát, bổ sung và hoàn thiện hồ sơ tuyển sinh của mình rồi triển khai thực hiện Thông tư số 50/2020/TT-BGDĐT trong toàn ngành.';
const read = (text: string) => readSourceText(text, 'van-ban.txt', { kind: 'official' });
function of(text: string, words: string) {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

test('a name behind the opening words is shown with the words that lead up to it', () => {
  const document = read(FAR);
  const span = { start: 0, end: document.text.length - 1 };
  const name = of(document.text, 'Thông tư số 50/2020/TT-BGDĐT');
  assert.equal(
    evidencePhrase(document, span, { object: [name] }),
    'sinh của mình rồi triển khai thực hiện Thông tư số 50/2020/TT-BGDĐT',
  );
});

test('a name among the opening words, none at all, or one outside the range leaves the opening words', () => {
  const document = read(FAR);
  const span = { start: 0, end: document.text.indexOf(' trong toàn ngành') };
  const opening = 'Các đơn vị rà soát, bổ sung và hoàn thiện hồ sơ';
  assert.equal(evidencePhrase(document, span, { object: [of(document.text, 'đơn vị')] }), opening);
  assert.equal(evidencePhrase(document, span, {}), opening);
  assert.equal(evidencePhrase(document, span, { object: [of(document.text, 'toàn ngành')] }), opening);
});

test('a name longer than the phrase may be is shown from its first word', () => {
  const document = read(FAR);
  const name = of(document.text, FAR.slice(FAR.indexOf('hoàn thiện'), -1));
  const shown = evidencePhrase(document, { start: 0, end: name.end }, { object: [name] });
  assert.equal(shown.split(' ').length, 12);
  assert.ok(shown.startsWith('hoàn thiện hồ sơ'), shown);
});

test('a whole sentence never ships, a name that has a line to itself does', () => {
  const document = read('Ban hành Kế hoạch năm học\n\nỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n\nTriển khai Thông tư số 50/2020/TT-BGDĐT.');
  const { text } = document;
  assert.equal(evidencePhrase(document, of(text, 'Ban hành Kế hoạch năm học'), {}), 'Ban hành Kế hoạch năm');
  const body = of(text, 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU');
  const place = of(text, 'TỈNH LAI CHÂU');
  assert.equal(evidencePhrase(document, body, { subject: [body], object: [place] }), 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU');
  const circular = of(text, 'Thông tư số 50/2020/TT-BGDĐT');
  const duty = of(text, 'Triển khai Thông tư số 50/2020/TT-BGDĐT');
  assert.equal(evidencePhrase(document, duty, { object: [circular] }), 'khai Thông tư số 50/2020/TT-BGDĐT');
});

test('claims of a text show what they are about, in at most twelve words', () => {
  const { claims, entities } = resolveSource(read(`KẾ HOẠCH\n\n1. ${FAR.replace('Các đơn vị r', 'R')}`));
  const circular = entities.find(({ entity }) => entity.kind === 'DOCUMENT' && entity.symbol === '50/2020/TT-BGDĐT');
  assert.ok(circular !== undefined);
  const proofs = claims.filter(({ object }) => object === circular.entity.id).flatMap(({ evidence }) => evidence);
  assert.ok(proofs.length > 0);
  for (const { phrase } of proofs) {
    assert.match(phrase ?? '', /50\/2020\/TT-BGDĐT/u);
    assert.ok(phrase!.split(' ').length <= 12, phrase!);
  }
});
