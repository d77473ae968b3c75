/** Two hundred files that no honest program wrote, the same ones on every machine: each format damaged, nested, bursting, misnamed. */
import { asHtml, asPdf } from '../corpus/variants.js';
import { chance, flipped, misnumbered, noise, truncated } from './damage.js';
import { damagedXml, hostileDoc, hostileDocx, plainDocx } from './hostile-docx.js';
import { hostilePdfs } from './hostile-pdf.js';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const SENTENCE = 'Phòng Giáo dục và Đào tạo huyện thực hiện Nghị quyết số 29-NQ/TW trong các trường của huyện vùng cao.';
const TEXT = Array.from({ length: 60 }, (_, i) => `${i + 1}. ${SENTENCE}`).join('\n');

/** Texts and pages made to be costly: for a parser's stack, for a pattern that looks back, for a list that grows. */
function costly(): [string, string][] {
  const page = (body: string): string => `<!doctype html><html><body><p>${SENTENCE}</p>${body}</body></html>`;
  const text = (body: string): string => `${SENTENCE}\n\n${body}\n`;
  return [
    ['html-divs.html', page('<div>'.repeat(200_000))],
    ['html-bold.html', page('<b>'.repeat(60_000))],
    ['html-bold-blocks.html', page('<b><p>'.repeat(20_000))],
    ['html-links.html', page('<a href="#">'.repeat(40_000))],
    ['html-tables.html', page('<table><tr><td>'.repeat(30_000))],
    ['html-foster.html', page('<table>a<b>'.repeat(20_000))],
    ['html-cells.html', page(`<table>${`<tr>${'<td>5</td>'.repeat(20)}</tr>`.repeat(12_000)}</table>`)],
    ['html-lists.html', page('<ul><li>'.repeat(50_000))],
    ['html-attributes.html', page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="b"`).join(' ')}>a</p>`)],
    ['html-attribute.html', page(`<p title="${'a'.repeat(8_000_000)}">a</p>`)],
    ['html-entities.html', page(`<p>${'&notin;&#x110;&amp'.repeat(250_000)}</p>`)],
    ['html-comment.html', page(`<!-- ${'a -'.repeat(2_000_000)}`)],
    ['html-script.html', page(`<script>${'<!--<script>'.repeat(300_000)}`)],
    ['html-svg.html', page('<svg><foreignObject>'.repeat(30_000))],
    ['html-select.html', page('<select><option>'.repeat(100_000))],
    ['html-templates.html', page('<template>'.repeat(30_000))],
    ['html-frames.html', '<html><frameset><frame src="http://127.0.0.1:9/"></frameset></html>'],
    ['text-one-line.txt', text(`${SENTENCE} `.repeat(60_000))],
    ['text-capitals.txt', text('UBND '.repeat(300_000))],
    ['text-brackets.txt', text('('.repeat(1_000_000))],
    ['text-numbers.txt', text('1.'.repeat(700_000))],
    ['text-hyphens.txt', text('29-NQ/'.repeat(200_000))],
    ['text-quotes.txt', text('“Đề án '.repeat(150_000))],
    ['text-names.txt', text('Nguyễn Văn '.repeat(120_000))],
    ['text-blanks.txt', text(`${' \u00A0'.repeat(1_500_000)}a`)],
    ['text-marks.txt', text(`a${'\u0301'.repeat(2_000_000)}`)],
    ['text-invisible.txt', text('\u200B'.repeat(2_000_000))],
    ['text-lines.txt', text('a\n'.repeat(99_000))],
    ['text-cells.txt', text('| a '.repeat(400_000))],
    ['text-heads.txt', text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\n\nKẾ HOẠCH\n'.repeat(4_000))],
    ['text-latin.txt', text('©­µ¸¹ '.repeat(300_000))],
  ];
}

/** All of them; `seed` is fixed for the measured set. */
export async function hostileFiles(seed = 20_261_126): Promise<HostileFile[]> {
  const random = chance(seed);
  const files: HostileFile[] = [];
  const add = (name: string, bytes: Buffer): void => {
    files.push({ name: `${String(files.length + 1).padStart(3, '0')}-${name}`, bytes });
  };
  const pdf = await asPdf(TEXT);
  const docx = await plainDocx();
  const html = Buffer.from(asHtml(TEXT));
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
  for (const [name, bytes] of hostilePdfs()) add(`pdf-${name}.pdf`, bytes);
  for (const [name, bytes] of await hostileDocx()) add(`docx-${name}.docx`, bytes);
  for (const [name, text] of costly()) add(name, Buffer.from(text));
  for (const [name, bytes] of [
    ['a.pdf', pdf],
    ['a.docx', docx],
    ['a.html', html],
    ['a.txt', wide],
  ] as const)
    for (let i = 0; i < 5; i++) add(`cut-${name}`, truncated(bytes, random));
  for (let i = 0; i < 15; i++) add('flipped.pdf', flipped(pdf, random, 1 << (i % 9)));
  for (let i = 0; i < 12; i++) add('flipped.docx', flipped(docx, random, 1 << (i % 7)));
  for (let i = 0; i < 4; i++) add('flipped.html', flipped(html, random, 40));
  for (let i = 0; i < 18; i++) add('misnumbered.pdf', misnumbered(pdf, random, [0.01, 0.05, 0.3][i % 3] as number));
  for (let i = 0; i < 10; i++) add('damaged-xml.docx', await damagedXml(random));
  for (let i = 0; i < 14; i++) add('ole.doc', hostileDoc(random));
  add('pdf-named.txt', pdf);
  add('html-named.pdf', html);
  add('text-named.docx', Buffer.from(TEXT));
  add('docx-named.doc', docx);
  add('docx-named.html', docx);
  add('utf-16-named.pdf', wide);
  add('picture-named.pdf', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), noise(random, 4000)]));
  add('noise-named.docx', noise(random, 5000));
  add('noise.txt', noise(random, 5000));
  while (files.length < 200) add('pdf-noise.pdf', Buffer.concat([Buffer.from('%PDF-1.5\n'), noise(random, 3000)]));
  return files;
}
