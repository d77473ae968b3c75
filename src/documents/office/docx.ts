/**
 * DOCX to paragraphs, by mammoth: headings, lists and tables are kept, footnotes are marked, pictures, headers and footers are left.
 * The archive is examined first, because a library that unpacks it whole can be made to fill the memory.
 */
import mammoth from 'mammoth';
import { unreadable } from '../decode.js';
import { readHtml } from '../html.js';
import { legacyEncodingOf, legacyWarning } from '../legacy-encoding.js';
import { inUnicode, readingTextOf } from '../reading-text.js';
import type { BinaryText } from '../reader-request.js';
import { unpacked, type ZipEntry, zipEntries } from './zip-entries.js';

/** All XML parts of a document of a thousand pages come to some 15 MB; a part that grows a thousandfold is no document. Bytes. */
const MAX_XML_BYTES = 16 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this a high ratio proves nothing: a page of blank table cells packs well too. */
const RATIO_FLOOR = 1024 * 1024;

const SAVE_ANEW = 'Open it in a word processor, save it anew as DOCX or as UTF-8 text, and ingest that.';

/** Which kind of archive it is, when it is no Word file. */
function otherKind(names: ReadonlySet<string>): string {
  if (names.has('xl/workbook.xml')) return 'is a spreadsheet (XLSX)';
  if (names.has('ppt/presentation.xml')) return 'is a presentation (PPTX)';
  if (names.has('mimetype') && names.has('content.xml')) return 'is an OpenDocument file (ODT, ODS)';
  if (names.has('META-INF/container.xml')) return 'is an e-book (EPUB)';
  return 'is a ZIP archive, not a Word file (it has no word/document.xml)';
}

/** Throws UNREADABLE_SOURCE for archives that are no Word file, lie, burst, or bring a document type declaration. */
function examine(bytes: Uint8Array, name: string): void {
  const entries = zipEntries(bytes);
  if ('wrong' in entries) throw unreadable(name, entries.wrong, { remedy: SAVE_ANEW });
  const names = new Set(entries.map((entry) => entry.name));
  if (!names.has('word/document.xml')) {
    throw unreadable(name, otherKind(names), {
      remedy: 'Save the document as DOCX, PDF or UTF-8 text; unpack an archive and ingest its files.',
    });
  }
  if (names.size !== entries.length) throw unreadable(name, 'holds two parts of one name', { remedy: SAVE_ANEW });
  let left = MAX_XML_BYTES;
  for (const entry of entries) left -= examineXml(entry, name, left);
}

/** The bytes that an XML part takes; 0 for others, which are never unpacked. */
function examineXml(entry: ZipEntry, name: string, left: number): number {
  if (!/\.(?:xml|rels)$/iu.test(entry.name)) return 0;
  if (entry.isEncrypted) {
    throw unreadable(name, 'is locked with a password', { remedy: 'Remove the password and ingest it again.' });
  }
  const content = unpacked(entry, left);
  const bursts = content === null || (content.length > RATIO_FLOOR && content.length > entry.packed.length * MAX_RATIO);
  if (bursts) {
    throw unreadable(name, `has a part (${entry.name.slice(0, 60)}) that is damaged or unpacks to more than a document holds`, {
      remedy: SAVE_ANEW,
    });
  }
  // ECMA-376 part 2 forbids document type declarations in packages: there is no honest entity to expand.
  const head = new TextDecoder('latin1').decode(content).replaceAll('\0', '');
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(head)) {
    throw unreadable(name, `declares XML entities in ${entry.name.slice(0, 60)}, which no Word file may`, { remedy: SAVE_ANEW });
  }
  return content.length;
}

/** The text of a Word file. Throws UNREADABLE_SOURCE. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<BinaryText> {
  examine(bytes, name);
  let html: string;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Pictures are never unpacked: only their place would stay.
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml({ buffer }, { convertImage, ignoreEmptyParagraphs: true })).value;
  } catch (cause) {
    throw unreadable(name, 'is a damaged Word file', { remedy: SAVE_ANEW, cause });
  }
  const { paragraphs } = readHtml(`<body>${html}</body>`, name);
  if (paragraphs.length === 0) {
    throw unreadable(name, 'holds no text, only pictures or nothing', {
      remedy: 'If its pages are pictures it needs OCR: run OCR, check the result and ingest that.',
    });
  }
  const legacy = legacyEncodingOf(paragraphs.map(({ content }) => content.text).join('\n'));
  const restated = paragraphs.map(({ content, ...hints }) => ({ ...hints, text: inUnicode(content.text, legacy) }));
  return {
    ...readingTextOf(restated),
    encoding: legacy,
    warnings: legacy === null ? [] : [legacyWarning(legacy)],
    pageStarts: null,
  };
}
