/**
 * One text in the many ways in which it may arrive: other characters, other lines, other formats. Words and their order stay, so that what
 * is read from each can be held against what is read from the plain text.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface Variant {
  readonly name: string;
  readonly extension: string;
  make(text: string): Promise<Buffer> | Buffer;
}

const stripMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').normalize('NFC');
/** Words all in capitals, as headings were typed on machines without capitals with marks. */
const bareCapitals = (text: string): string => text.normalize('NFC').replace(/(?<![\p{L}])\p{Lu}{2,}(?![\p{L}])/gu, stripMarks);

/** Breaks each paragraph between words, at most `width` characters a line. */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let rest = line;
      while (rest.length > width) {
        const at = rest.lastIndexOf(' ', width);
        if (at <= 0) break;
        lines.push(rest.slice(0, at));
        rest = rest.slice(at + 1);
      }
      return [...lines, rest].join('\n');
    })
    .join('\n');
}

/** Breaks each paragraph behind every `width`th character, through words and symbols. */
const cut = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => [...line.matchAll(new RegExp(`.{1,${width}}`, 'gsu'))].map(([piece]) => piece).join('\n'))
    .join('\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '');

/** A portal's page around the text: menu, side bar, related links, comment form, footer. */
export function asHtml(text: string): string {
  const menu = ['Trang chủ', 'Giới thiệu', 'Văn bản', 'Liên hệ'].map((label) => `<li><a href="/x">${label}</a></li>`).join('');
  const paragraphs = linesOf(text)
    .map((line, i) => (i === 0 ? `<h1>${escaped(line)}</h1>` : `<p>${escaped(line)}</p>`))
    .join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body>
<header class="site-header"><nav><ul>${menu}</ul></nav></header>
<main><article class="article-content">${paragraphs}</article></main>
<form action="/comment"><label>Họ và tên</label><input><label>Nội dung</label><textarea></textarea><button>Gửi bình luận</button></form>
<footer><p>Bản quyền thuộc về cổng thông tin</p></footer></body></html>`;
}

export const paragraphXml = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The smallest Word file around a body; `parts` may bring styles (their content without the root). */
export async function docxOf(body: string, parts: { readonly 'word/styles.xml'?: string } = {}): Promise<Buffer> {
  const JSZip = require('jszip') as new () => {
    file(name: string, content: string, options: { date: Date; createFolders: boolean }): void;
    generateAsync(options: { type: 'nodebuffer'; compression: 'DEFLATE' }): Promise<Buffer>;
  };
  const zip = new JSZip();
  const add = (name: string, xml: string): void =>
    zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`, { date: new Date(0), createFolders: false });
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  add(
    '[Content_Types].xml',
    `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  add(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  add('word/styles.xml', `<w:styles ${W}>${parts['word/styles.xml'] ?? ''}</w:styles>`);
  add('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export const asDocx = (text: string): Promise<Buffer> =>
  docxOf(
    linesOf(text)
      .map((line) => paragraphXml(line))
      .join(''),
  );

/** What of pdfkit is used here; the package brings no types. */
export interface Drawing {
  page: { width: number; height: number; margins: { bottom: number } };
  font(path: string): Drawing;
  fontSize(size: number): Drawing;
  text(text: string, x?: number | object, y?: number, options?: object): Drawing;
  image(data: Buffer, x: number, y: number, options?: object): Drawing;
  addPage(options?: object): Drawing;
  moveDown(lines?: number): Drawing;
  moveTo(x: number, y: number): Drawing;
  lineTo(x: number, y: number): Drawing;
  stroke(): Drawing;
  rotate(angle: number, options?: object): Drawing;
  bufferedPageRange(): { start: number; count: number };
  switchToPage(page: number): void;
  on(event: 'data', listener: (chunk: Buffer) => void): void;
  on(event: 'end', listener: () => void): void;
  end(): void;
}
export const FONT = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');

/** A PDF of A4 pages, drawn by `draw`. Deterministic: no dates, no random ids. */
export function drawPdf(draw: (pdf: Drawing) => void, options: object = {}): Promise<Buffer> {
  const PDFDocument = require('pdfkit') as new (options: object) => Drawing;
  const pdf = new PDFDocument({ size: 'A4', margin: 60, bufferPages: true, info: { CreationDate: new Date(0) }, ...options });
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.font(FONT).fontSize(11);
    draw(pdf);
    pdf.end();
  });
}

/** Running head and page number on every page. */
export function addFurniture(pdf: Drawing, head: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.fontSize(9).text(head, 60, 30, { lineBreak: false });
    pdf.text(String(page + 1), 290, pdf.page.height - 40, { lineBreak: false });
  }
}

export const asPdf = (text: string): Promise<Buffer> =>
  drawPdf((pdf) => {
    for (const line of linesOf(text)) pdf.text(line).moveDown(0.3);
  });

const asColumns = (text: string): Promise<Buffer> =>
  drawPdf((pdf) => {
    pdf.fontSize(10).text(linesOf(text).join('\n'), { columns: 2, columnGap: 24, align: 'justify', paragraphGap: 3 });
    addFurniture(pdf, 'CÔNG BÁO');
  });

const text = (name: string, change: (plain: string) => string): Variant => ({
  name,
  extension: 'txt',
  make: (plain) => Buffer.from(change(plain), 'utf8'),
});

export const VARIANTS: readonly Variant[] = [
  text('NFD', (plain) => plain.normalize('NFD')),
  text('capitals without marks', bareCapitals),
  text('NBSP for spaces', (plain) => plain.replaceAll(' ', '\u00A0')),
  text('lines of 80, broken between words', (plain) => wrapped(plain, 80)),
  text('lines of 80, cut through words', (plain) => cut(plain, 80)),
  { name: 'HTML', extension: 'html', make: (plain) => Buffer.from(asHtml(plain), 'utf8') },
  { name: 'DOCX', extension: 'docx', make: asDocx },
  { name: 'PDF', extension: 'pdf', make: asPdf },
  { name: 'PDF in two columns', extension: 'pdf', make: asColumns },
];

/** The plain text of a file of the corpus. */
export const plainText = (path: string): string => readFileSync(path, 'utf8');
