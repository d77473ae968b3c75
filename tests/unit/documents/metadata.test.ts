import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PolicyGraphError } from '../../../src/errors.js';
import { parseDescription } from '../../../src/documents/description-file.js';
import { parseDateLine } from '../../../src/documents/metadata.js';
import { readSourceFile, readSourceText } from '../../../src/documents/read-source.js';

const BODY = 'Trường mở thêm lớp học cho học sinh vùng cao, bố trí đủ giáo viên và phòng học ngay từ đầu năm học mới này.';

test('date lines of portals become ISO dates and times of Vietnam', () => {
  assert.equal(parseDateLine('Thứ bảy, 27/07/2024 - 14:36'), '2024-07-27T14:36:00+07:00');
  assert.equal(parseDateLine('(10:00 17/09/2019)'), '2019-09-17T10:00:00+07:00');
  assert.equal(parseDateLine('Ngày đăng: 2.3.2021'), '2021-03-02');
  assert.equal(parseDateLine('31/02/2021'), null);
  assert.equal(parseDateLine('68/73'), null);
});

test('a date behind the title is the publication date and no part of the title', () => {
  const document = readSourceText(`Xã mở lớp học mới (09:30 05/09/2023)\n\n${BODY}`, 'a.txt');
  assert.equal(document.title, 'Xã mở lớp học mới');
  assert.equal(document.publishedAt, '2023-09-05T09:30:00+07:00');
});

test('a date in running text is never the publication date', () => {
  assert.equal(readSourceText(`Xã mở lớp\n\nNgày 05/09/2023, ${BODY}`, 'a.txt').publishedAt, null);
});

test('authors: labelled, bare, with an office, and the account that is nobody', () => {
  const author = (line: string): string | null => readSourceText(`Xã mở lớp\n\n${BODY}\n\n${line}`, 'a.txt').author;
  assert.equal(author('Tác giả: Lê An'), 'Lê An');
  assert.equal(author('Lê Thị An'), 'Lê Thị An');
  assert.equal(author('Lê An - BTG huyện'), 'Lê An');
  assert.equal(author('Lê An (tổng hợp)'), 'Lê An');
  assert.equal(author('[Admin]'), null);
});

test('the house mark of the lead names the publisher, a bureau of education in running text does not', () => {
  assert.equal(readSourceText(`Tin\n\nXYZ - ${BODY}`, 'a.txt').publisher, 'XYZ');
  assert.equal(readSourceText(`Tin\n\nSở GD&ĐT họp. ${BODY}`, 'a.txt').publisher, null);
});

test('the head of a page states title, publisher, author and time', () => {
  const raw = `<!doctype html><html><head><title>Trang</title><meta property="og:title" content="Xã mở lớp"><meta property="og:site_name" content="Báo Xanh">
<meta name="author" content="Lê An"><meta property="article:published_time" content="2024-05-06T07:08:00+07:00"></head><body><h1>Xã mở lớp học</h1><p>${BODY}</p></body></html>`;
  const { title, publisher, author, publishedAt } = readSourceText(raw, 'a.html');
  assert.deepEqual([title, publisher, author, publishedAt], ['Xã mở lớp', 'Báo Xanh', 'Lê An', '2024-05-06T07:08:00+07:00']);
});

test('the description beside a file wins over the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  try {
    writeFileSync(join(folder, 'a.txt'), `Xã mở lớp\n\n${BODY}`);
    writeFileSync(
      join(folder, 'a.json'),
      JSON.stringify({ url: 'https://example.vn/a', title: 'Tên khác', date: '2024-01-02', kind: 'official', extra: 1 }),
    );
    const [document] = await readSourceFile(join(folder, 'a.txt'));
    assert.deepEqual(
      [document?.url, document?.title, document?.publishedAt, document?.tier],
      ['https://example.vn/a', 'Tên khác', '2024-01-02', 'OFFICIAL'],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('descriptions: unknown kinds and a bare year say nothing, wrong values are named', () => {
  assert.deepEqual(parseDescription('{"kind":"register","date":"2025","title":null}', 'a.json'), {});
  for (const [json, words] of [
    ['{', 'not valid JSON'],
    ['[]', 'not an object'],
    ['{"date":"5/9/2024"}', 'a date'],
    ['{"title":7}', 'a title'],
  ] as const) {
    assert.throws(
      () => parseDescription(json, 'a.json'),
      (error) => error instanceof PolicyGraphError && error.code === 'UNREADABLE_SOURCE' && error.message.includes(words),
    );
  }
});
