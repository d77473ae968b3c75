/** PDF: reading order, what stands beside the text, paragraphs over lines and pages, and pages that are pictures. Drawn by the tests. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSourceFile } from '../../../src/documents/read-source.js';
import type { SourceDocument } from '../../../src/documents/source-document.js';
import { addFurniture, drawPdf, type Drawing } from '../../corpus/variants.js';

const folder = mkdtempSync(join(tmpdir(), 'policygraph-pdf-'));
after(() => rmSync(folder, { recursive: true }));
let count = 0;

async function read(draw: (pdf: Drawing) => void): Promise<SourceDocument> {
  const path = join(folder, `${++count}.pdf`);
  writeFileSync(path, await drawPdf(draw));
  return (await readSourceFile(path))[0]!;
}
const blocks = ({ text, blocks: all }: SourceDocument): string[] =>
  all.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
const words = ({ text, blocks: all }: SourceDocument): string =>
  all
    .filter(({ role }) => role !== 'BOILERPLATE')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

/** A PNG of one grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const SENTENCE =
  'Các trường trong huyện tổ chức cho học sinh tham gia hoạt động trải nghiệm và nghiên cứu khoa học, bảo đảm an toàn và phù hợp với lứa tuổi. ';

test('pdf: the lines of a paragraph are joined, and a range of the text is a range of the reading text with its page', async () => {
  const document = await read((pdf) =>
    pdf.text(SENTENCE.repeat(3)).moveDown().text('Phòng Giáo dục thực hiện Nghị quyết số 29-NQ/TW.'),
  );
  assert.equal(document.reading.format, 'pdf');
  assert.equal(document.blocks.length, 2);
  const at = document.text.indexOf('hoạt động trải nghiệm');
  const span = document.rawSpan({ start: at, end: at + 21 });
  assert.equal(document.raw.slice(span.start, span.end).replace(/\s+/gu, ' '), 'hoạt động trải nghiệm');
  assert.match(document.locatorOf(span), /^page 1, characters \d+–\d+$/);
  assert.notEqual(document.reading.fileSha256, document.sha256);
});

test('pdf: the same file gives the same reading text', async () => {
  const draw = (pdf: Drawing): unknown => pdf.text(SENTENCE.repeat(30));
  assert.equal((await read(draw)).raw, (await read(draw)).raw);
});

test('pdf: running heads and page numbers are no content, and a paragraph goes on over the page', async () => {
  const places = ['vùng cao', 'ven biển', 'biên giới', 'đồng bằng', 'trung du', 'hải đảo', 'ven sông'];
  const text = Array.from({ length: 70 }, (_, i) => `Ở ${places[i % 7]}, ${SENTENCE.toLowerCase().trim()}`).join(' ');
  const document = await read((pdf) => {
    pdf.text(text);
    addFurniture(pdf, 'Công báo tỉnh miền núi');
  });
  assert.equal(words(document).includes('Công báo'), false);
  assert.ok(words(document) === text, 'one paragraph over all pages');
  assert.equal(blocks(document).filter((block) => block === 'BOILERPLATE Công báo tỉnh miền núi').length >= 3, true);
});

test('pdf: two columns are read one after the other, under a title over both', async () => {
  const document = await read((pdf) => {
    pdf.fontSize(14).text('Tin giáo dục vùng cao trong tháng', { align: 'center' });
    pdf.fontSize(10).text(`Cột một. ${SENTENCE.repeat(16)}`, 60, 120, { width: 225 });
    pdf.text(`Cột hai. ${SENTENCE.repeat(16)}`, 310, 120, { width: 225 });
  });
  const text = words(document);
  assert.deepEqual([text.indexOf('Tin giáo dục'), text.indexOf('Cột một') < text.indexOf('Cột hai')], [0, true]);
  assert.equal(text.replace(/\s+/gu, ' ').includes(SENTENCE.repeat(16).trim()), true);
});

test('pdf: the head of an official document is read issuer first, then the national header', async () => {
  const document = await read((pdf) => {
    pdf.text('UBND HUYỆN EA KAR', 60, 60, { width: 190, align: 'center' });
    pdf.text('Số: 15/KH-UBND', 60, 80, { width: 190, align: 'center' });
    pdf.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 260, 60, { width: 290, align: 'center' });
    pdf.text('Độc lập - Tự do - Hạnh phúc', 260, 80, { width: 290, align: 'center' });
    pdf.text('Ea Kar, ngày 05 tháng 9 năm 2024', 260, 100, { width: 290, align: 'center' });
    pdf.text('KẾ HOẠCH', 60, 140, { align: 'center' });
    pdf.text('Tổ chức năm học mới ở các trường của huyện', { align: 'center' });
    pdf.moveDown().text(SENTENCE.repeat(2));
  });
  assert.deepEqual(blocks(document).slice(0, 7), [
    'LETTERHEAD UBND HUYỆN EA KAR',
    'LETTERHEAD Số: 15/KH-UBND',
    'LETTERHEAD CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'LETTERHEAD Độc lập - Tự do - Hạnh phúc',
    'LETTERHEAD Ea Kar, ngày 05 tháng 9 năm 2024',
    'TITLE KẾ HOẠCH',
    'TITLE Tổ chức năm học mới ở các trường của huyện',
  ]);
  assert.equal(document.tier, 'OFFICIAL');
});

test('pdf: a table is read row by row, each cell whole', async () => {
  const document = await read((pdf) => {
    pdf.text(SENTENCE);
    const row = (y: number, cells: readonly string[]): void => {
      for (const [i, cell] of cells.entries()) pdf.text(cell, [60, 110, 380][i] as number, y, { width: [40, 250, 120][i] });
    };
    row(200, ['STT', 'Nhiệm vụ', 'Đơn vị']);
    row(230, ['1', 'Rà soát mạng lưới trường lớp trên địa bàn các xã vùng cao của huyện', 'Phòng Giáo dục']);
    row(280, ['2', 'Bồi dưỡng giáo viên', 'Các trường']);
  });
  const cells = blocks(document).filter((block) => block.startsWith('TABLE'));
  assert.deepEqual(cells.slice(3, 6), [
    'TABLE 1',
    'TABLE Rà soát mạng lưới trường lớp trên địa bàn các xã vùng cao của huyện',
    'TABLE Phòng Giáo dục',
  ]);
});

test('pdf: a footnote is no content, and its mark is not part of the symbol', async () => {
  const document = await read((pdf) => {
    pdf.text(SENTENCE.repeat(3));
    pdf.text('Thực hiện Nghị quyết số 29-NQ/TW', 60, 300, { continued: false, lineBreak: false });
    const width = (pdf as unknown as { widthOfString(text: string): number }).widthOfString('Thực hiện Nghị quyết số 29-NQ/TW');
    pdf.fontSize(6).text('1', 60 + width, 298, { lineBreak: false });
    pdf.fontSize(8).text('1 Ban hành kèm theo Quyết định số 7/QĐ-UBND.', 60, 740, { lineBreak: false });
  });
  assert.match(words(document), /29-NQ\/TW$/u);
  assert.equal(words(document).includes('7/QĐ-UBND'), false);
  assert.ok(document.raw.includes('7/QĐ-UBND'), 'it stays in the reading text');
});

test('pdf: a symbol broken over a line end is one symbol', async () => {
  const document = await read((pdf) =>
    pdf.text('Huyện thực hiện Nghị quyết số 29-\nNQ/TW và Kế hoạch số 15\n/KH-UBND của huyện.'),
  );
  assert.equal(document.text, 'Huyện thực hiện Nghị quyết số 29-NQ/TW và Kế hoạch số 15/KH-UBND của huyện.');
});

test('pdf: a scan is refused as in need of OCR; single pages without text are named', async () => {
  await assert.rejects(
    read((pdf) => pdf.image(PICTURE, 0, 0, { width: 595 }).addPage().image(PICTURE, 0, 0, { width: 595 })),
    (error: Error & { code?: string; remedy?: string }) =>
      error.code === 'UNREADABLE_SOURCE' && /needs OCR.*\(2 pages\)/u.test(error.message) && /ocrmypdf/u.test(error.remedy ?? ''),
  );
  const document = await read((pdf) => pdf.text(SENTENCE).addPage().image(PICTURE, 0, 0, { width: 595 }));
  assert.deepEqual(document.reading.warnings, ['has no text layer on page 2: blank, or in need of OCR']);
});
