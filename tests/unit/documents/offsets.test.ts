import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import type { SourceDocument } from '../../../src/documents/source-document.js';

/** The words of the file behind the first occurrence of `words` in the clean text. */
function rawBehind(document: SourceDocument, words: string): string {
  const start = document.text.indexOf(words);
  assert.notEqual(start, -1, `${JSON.stringify(words)} is not in ${JSON.stringify(document.text)}`);
  const span = document.rawSpan({ start, end: start + words.length });
  return document.raw.slice(span.start, span.end);
}

test('composed text maps one to one', () => {
  const document = readSourceText('Huyện Ea Kar mở lớp học đổi mới.', 'a.txt');
  assert.equal(document.text, document.raw);
  assert.deepEqual(document.rawSpan({ start: 6, end: 12 }), { start: 6, end: 12 });
});

test('a decomposed letter is one character of the text and all its units of the file', () => {
  const raw = 'Các trường đổi mới dạy học.'.normalize('NFD');
  const document = readSourceText(raw, 'a.txt');
  assert.equal(document.text, 'Các trường đổi mới dạy học.');
  assert.equal(rawBehind(document, 'đổi mới'), 'đổi mới'.normalize('NFD'));
  assert.equal(rawBehind(document, 'ổ'), 'ổ'.normalize('NFD'));
});

test('composed and decomposed writing in one text keep their own ranges', () => {
  const raw = `Xã ${'Đắk Ơ'.normalize('NFD')} và xã Đắk Ơ.`;
  const document = readSourceText(raw, 'a.txt');
  assert.equal(document.text, 'Xã Đắk Ơ và xã Đắk Ơ.');
  const second = document.text.lastIndexOf('Đắk Ơ');
  const span = document.rawSpan({ start: second, end: second + 5 });
  assert.equal(raw.slice(span.start, span.end), 'Đắk Ơ');
});

test('no-break spaces become spaces, runs become one, and the run is what the space stands for', () => {
  const raw = 'Sở\u00A0GD&ĐT  \u00A0tỉnh  họp bàn.';
  const document = readSourceText(raw, 'a.txt');
  assert.equal(document.text, 'Sở GD&ĐT tỉnh họp bàn.');
  assert.equal(rawBehind(document, 'GD&ĐT tỉnh'), 'GD&ĐT  \u00A0tỉnh');
});

test('Ð of other alphabets is left as written', () => {
  assert.equal(readSourceText('Ðề án của tỉnh.', 'a.txt').text, 'Ðề án của tỉnh.');
});

test('zero-width characters vanish and the words around them stay whole', () => {
  const document = readSourceText('Nghị\u200B quyết\u00AD số 5.', 'a.txt');
  assert.equal(document.text, 'Nghị quyết số 5.');
  assert.equal(rawBehind(document, 'Nghị quyết'), 'Nghị\u200B quyết');
});

test('a byte order mark counts in offsets and in the hash, not in the text', () => {
  const document = readSourceText('\uFEFFKế hoạch năm học mới.', 'a.txt');
  assert.equal(document.text, 'Kế hoạch năm học mới.');
  assert.deepEqual(document.rawSpan({ start: 0, end: 8 }), { start: 1, end: 9 });
});

test('every kind of line break parts lines, and offsets stay those of the file', () => {
  for (const mark of ['\n', '\r\n', '\r', '\u2028']) {
    const document = readSourceText(`Tin giáo dục${mark}${mark}Trường mở cửa.`, 'a.txt');
    assert.equal(document.text, 'Tin giáo dục\nTrường mở cửa.', JSON.stringify(mark));
    assert.equal(rawBehind(document, 'Trường mở cửa.'), 'Trường mở cửa.');
  }
});

test('Markdown marks go and the words keep their places', () => {
  const raw = '## Mục tiêu\n\nTrường **dạy tốt** và [học tốt](https://example.vn/a) theo *Kế hoạch* mới.(*)';
  const document = readSourceText(raw, 'a.txt');
  assert.equal(document.text, 'Mục tiêu\nTrường dạy tốt và học tốt theo Kế hoạch mới.(*)');
  assert.equal(rawBehind(document, 'học tốt'), 'học tốt');
  assert.equal(rawBehind(document, 'Trường dạy'), 'Trường **dạy');
});

test('HTML entities are one character each and stand for the whole entity', () => {
  const raw = '<!doctype html><p>S&#7903; GD&amp;&#x110;T&nbsp;họp &ldquo;kín&rdquo;.</p>';
  const document = readSourceText(raw, 'a.html');
  assert.equal(document.text, 'Sở GD&ĐT họp “kín”.');
  assert.equal(rawBehind(document, 'Sở'), 'S&#7903;');
  assert.equal(rawBehind(document, 'GD&ĐT'), 'GD&amp;&#x110;T');
  assert.equal(rawBehind(document, '“kín”'), '&ldquo;kín&rdquo;');
});

test('a range across inline tags covers the tags in the file', () => {
  const raw = '<html><body><p>Nghị quyết <b>số 12</b>-NQ/TU được nêu.</p></body></html>';
  const document = readSourceText(raw, 'a.html');
  assert.equal(document.text, 'Nghị quyết số 12-NQ/TU được nêu.');
  assert.equal(rawBehind(document, 'số 12-NQ/TU'), 'số 12</b>-NQ/TU');
});

test('every character of every reading has a place that grows with the text', () => {
  const raws = [
    'Một  hai\u00A0ba\r\n\r\n**bốn** năm.',
    '<div>Một<br>hai &amp; ba<table>lạc<tr><td>bốn</td></tr></table></div>',
    'ngừơi học'.normalize('NFD'),
  ];
  for (const raw of raws) {
    const document = readSourceText(raw, 'a');
    let last = 0;
    for (let i = 0; i < document.text.length; i++) {
      const { start, end } = document.rawSpan({ start: i, end: i + 1 });
      assert.ok(start <= end && end <= raw.length, `${raw} at ${i}`);
      if (raw.includes('<table>lạc')) continue;
      assert.ok(start >= last, `${raw} at ${i}`);
      last = start;
    }
  }
});

test('an empty range stays empty', () => {
  const document = readSourceText('Trường học.', 'a.txt');
  assert.deepEqual(document.rawSpan({ start: 3, end: 3 }), { start: 3, end: 3 });
});
