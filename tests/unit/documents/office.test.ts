/** DOCX: what is kept of its structure, and archives that are none or that burst. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSourceFile } from '../../../src/documents/read-source.js';
import type { SourceDocument } from '../../../src/documents/source-document.js';
import { docxOf, paragraphXml } from '../../corpus/variants.js';

const folder = mkdtempSync(join(tmpdir(), 'policygraph-docx-'));
after(() => rmSync(folder, { recursive: true }));
let count = 0;

async function read(bytes: Buffer): Promise<SourceDocument> {
  const path = join(folder, `${++count}.docx`);
  writeFileSync(path, bytes);
  return (await readSourceFile(path))[0]!;
}
const blocks = ({ text, blocks: all }: SourceDocument): string[] =>
  all.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
const refusal = (words: RegExp) => (error: Error & { code?: string }) =>
  error.code === 'UNREADABLE_SOURCE' && words.test(error.message) && !error.message.includes('\n');

const SENTENCE = 'Phòng Giáo dục và Đào tạo huyện thực hiện Nghị quyết số 29-NQ/TW trong các trường của huyện.';

test('docx: headings, lists, tables and text come with what they are; offsets are those of the reading text', async () => {
  const cell = (text: string): string => `<w:tc>${paragraphXml(text)}</w:tc>`;
  const document = await read(
    await docxOf(
      `${paragraphXml('Nhiệm vụ của năm học', '<w:pStyle w:val="Heading1"/>')}${paragraphXml(SENTENCE)}<w:tbl><w:tr>${cell('Đơn vị')}${cell('Việc cần làm')}</w:tr></w:tbl>`,
      { 'word/styles.xml': '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' },
    ),
  );
  assert.deepEqual(blocks(document), ['TITLE Nhiệm vụ của năm học', `LEAD ${SENTENCE}`, 'TABLE Đơn vị', 'TABLE Việc cần làm']);
  const at = document.text.indexOf('29-NQ/TW');
  const span = document.rawSpan({ start: at, end: at + 8 });
  assert.equal(document.raw.slice(span.start, span.end), '29-NQ/TW');
  assert.equal(document.reading.format, 'docx');
});

test('docx: letters of a font encoding are converted and flagged', async () => {
  const old = 'Uû ban nh©n d©n huyÖn giao Phßng Gi¸o dôc vµ §µo t¹o thùc hiÖn NghÞ quyÕt sè 29-NQ/TW trong c¸c tr­êng häc.';
  const document = await read(await docxOf(paragraphXml(old)));
  assert.match(document.text, /^Uỷ ban nhân dân huyện giao Phòng Giáo dục và Đào tạo/u);
  assert.match(document.reading.warnings.join(), /TCVN3/u);
});

test('docx: a bomb, entities, a part that lies about its size and other archives are refused in one line', async () => {
  const JSZip = createRequire(import.meta.url)('jszip') as new () => {
    file(name: string, content: string | Buffer): void;
    generateAsync(options: object): Promise<Buffer>;
  };
  const zipOf = (files: Record<string, string | Buffer>): Promise<Buffer> => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(files)) zip.file(name, content);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const bomb = await zipOf({ 'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 0x20) });
  await assert.rejects(read(bomb), refusal(/unpacks to more than a document holds/u));
  const lying = Buffer.from(bomb);
  // The size in the directory says one kilobyte.
  lying.writeUInt32LE(1024, lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  await assert.rejects(read(lying), refusal(/unpacks to more than a document holds/u));
  const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><w:document><w:body/></w:document>';
  await assert.rejects(read(await zipOf({ 'word/document.xml': laughs })), refusal(/declares XML entities/u));
  await assert.rejects(read(await zipOf({ 'xl/workbook.xml': '<a/>' })), refusal(/is a spreadsheet/u));
  await assert.rejects(read(await zipOf({ 'a.txt': SENTENCE })), refusal(/no word\/document\.xml/u));
  await assert.rejects(read((await docxOf(paragraphXml(SENTENCE))).subarray(0, 300)), refusal(/cut off/u));
});

test('an old Office file that holds no Word document is refused in one line', async () => {
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
  await assert.rejects(read(ole), refusal(/old Office file|old Word file/u));
});
