/** Word files that burst, nest, reach out or contradict themselves, and files of OLE that hold nothing. */
import { createRequire } from 'node:module';
import { docxOf, paragraphXml } from '../corpus/variants.js';
import { below, type Chance, noise } from './damage.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
interface Zip {
  file(name: string, content: string | Buffer, options?: object): unknown;
  file(name: string): { async(type: 'nodebuffer'): Promise<Buffer> } | null;
  remove(name: string): unknown;
  generateAsync(options: object): Promise<Buffer>;
}
const JSZip = createRequire(import.meta.url)('jszip') as { new (): Zip; loadAsync(bytes: Buffer): Promise<Zip> };

const SENTENCE = 'Phòng Giáo dục huyện thực hiện Nghị quyết số 29-NQ/TW trong các trường.';
export const plainDocx = (): Promise<Buffer> => docxOf(Array.from({ length: 40 }, () => paragraphXml(SENTENCE)).join(''));

/** A Word file with some of its parts replaced, added or (null) taken away. */
export async function withParts(parts: Readonly<Record<string, string | Buffer | null>>): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await plainDocx());
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) zip.remove(name);
    else zip.file(name, content, { date: new Date(0), createFolders: false });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
const withBody = (body: string, doctype = ''): Promise<Buffer> =>
  withParts({ 'word/document.xml': `${HEAD}${doctype}<w:document ${W}><w:body>${body}</w:body></w:document>` });

/** The XML of a Word file damaged inside an archive that is whole. */
export async function damagedXml(random: Chance): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await plainDocx());
  const xml = Buffer.from((await zip.file('word/document.xml')?.async('nodebuffer')) ?? Buffer.alloc(0));
  for (let i = 0; i < 6; i++) xml[below(random, xml.length)] = '<>&"/ a\0'.charCodeAt(below(random, 8));
  return withParts({ 'word/document.xml': xml });
}

export async function hostileDocx(): Promise<[string, Buffer][]> {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('');
  const lies = Buffer.from(await withParts({ 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, 0x20) }));
  for (
    let at = lies.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    at >= 0;
    at = lies.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at + 4)
  )
    lies.writeUInt32LE(100, at + 24);
  const cells = `<w:tr>${`<w:tc>${paragraphXml('5')}</w:tc>`.repeat(10)}</w:tr>`;
  const many = new JSZip();
  for (let i = 0; i < 20_000; i++) many.file(`word/media/${i}`, '', { date: new Date(0), createFolders: false });
  many.file('word/document.xml', '<a/>', { date: new Date(0), createFolders: false });
  const made: [string, Promise<Buffer> | Buffer][] = [
    ['bomb', withParts({ 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, 0x20) })],
    ['bomb-that-lies', lies],
    ['bomb-in-styles', withParts({ 'word/styles.xml': Buffer.alloc(300 * 1024 * 1024, 0x20) })],
    ['bomb-under-the-limit', withBody(`${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(400_000)}`)],
    ['nested', withBody(`${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`)],
    [
      'nested-tables',
      withBody(`${'<w:tbl><w:tr><w:tc>'.repeat(15_000)}${paragraphXml('a')}${'</w:tc></w:tr></w:tbl>'.repeat(15_000)}`),
    ],
    ['nested-runs', withBody(`<w:p>${'<w:hyperlink w:anchor="a">'.repeat(20_000)}a${'</w:hyperlink>'.repeat(20_000)}</w:p>`)],
    ['table-huge', withBody(`<w:tbl>${cells.repeat(9_000)}</w:tbl>`)],
    [
      'table-spans',
      withBody(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${paragraphXml('a')}</w:tc></w:tr></w:tbl>`),
    ],
    ['entities', withBody(paragraphXml('a'), `<!DOCTYPE w [<!ENTITY a0 "ha">${laughs}]>`)],
    [
      'entity-of-a-file',
      withBody('<w:p><w:r><w:t>&f;</w:t></w:r></w:p>', '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
    ],
    ['entity-of-an-address', withBody('<w:p/>', '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/a.dtd">')],
    [
      'entities-in-utf-16',
      withParts({ 'word/document.xml': Buffer.from(`\uFEFF<!DOCTYPE w [<!ENTITY a "b">]><w:document ${W}/>`, 'utf16le') }),
    ],
    ['no-relations', withParts({ '_rels/.rels': null })],
    ['no-types', withParts({ '[Content_Types].xml': null })],
    ['no-document', withParts({ 'word/document.xml': null })],
    ['empty-document', withParts({ 'word/document.xml': '' })],
    ['no-paragraphs', withBody('')],
    ['other-xml', withParts({ 'word/document.xml': '<html><body>Lớp học</body></html>' })],
    [
      'relation-upwards',
      withParts({
        '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../../etc/passwd"/></Relationships>`,
      }),
    ],
    [
      'relation-to-itself',
      withParts({
        'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="document.xml"/></Relationships>`,
      }),
    ],
    [
      'styles-in-a-circle',
      withParts({
        'word/styles.xml': `${HEAD}<w:styles ${W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
      }),
    ],
    ['attribute-huge', withBody(`<w:p w:rsidR="${'a'.repeat(8_000_000)}"/>`)],
    ['text-huge', withBody(paragraphXml('Kế hoạch '.repeat(900_000)))],
    ['names-climb', withParts({ '../../../tmp/a.xml': '<a/>' })],
    ['many-parts', many.generateAsync({ type: 'nodebuffer' })],
  ];
  return Promise.all(made.map(async ([name, bytes]) => [name, await bytes] as [string, Buffer]));
}

/** Files with the mark of OLE: noise, a directory that leads in a circle, sizes that are not there. */
export function hostileDoc(random: Chance): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(random() < 0.2 ? below(random, 32) : 9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1 + below(random, 4), 44);
  header.writeUInt32LE(below(random, 6), 48);
  header.writeUInt32LE(4096, 56);
  header.writeInt32LE(below(random, 6) - 2, 60);
  header.writeInt32LE(random() < 0.3 ? below(random, 6) : -2, 68);
  header.writeUInt32LE(random() < 0.3 ? 0xffffff : 0, 72);
  for (let at = 76; at < 512; at += 4) header.writeInt32LE(below(random, 8) - 1, at);
  // Sectors whose numbers lead to one another.
  const sectors = Buffer.alloc(512 * 8);
  for (let at = 0; at < sectors.length; at += 4) sectors.writeInt32LE(below(random, 9) - 1, at);
  const entry = Buffer.alloc(128);
  Buffer.from(random() < 0.5 ? 'Root Entry' : 'WordDocument', 'utf16le').copy(entry);
  entry.writeUInt16LE(22, 64);
  entry[66] = 5;
  entry.writeUInt32LE(below(random, 4), 68);
  entry.writeUInt32LE(below(random, 4), 72);
  entry.writeUInt32LE(below(random, 4), 76);
  entry.writeUInt32LE(0x7fffffff, 120);
  for (let i = 0; i < 4; i++) entry.copy(sectors, 512 + i * 128);
  return Buffer.concat([header, random() < 0.5 ? sectors : noise(random, 4096)]);
}
