/** From bytes to text, strictly: a file that is not UTF-8 text is refused with what it is and what to do, never half read. */
import { PolicyGraphError } from '../errors.js';

/** How the first bytes of well-known formats look; a name alone (report.txt) proves nothing. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly what: string; readonly remedy: string }[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    what: 'is a PDF file',
    remedy: 'This version reads .txt and .html: save the text of the PDF as UTF-8 text and ingest that.',
  },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'is a ZIP or Office (DOCX, XLSX, ODT) file',
    remedy: 'This version reads .txt and .html: save the document as UTF-8 text or HTML and ingest that.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'is an old Office (DOC, XLS) file',
    remedy: 'This version reads .txt and .html: save the document as UTF-8 text or HTML and ingest that.',
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: 'is a rich text (RTF) file',
    remedy: 'This version reads .txt and .html: save the document as UTF-8 text or HTML and ingest that.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'is a PNG image', remedy: 'Ingest the text of the page, not its picture.' },
  { bytes: [0xff, 0xd8, 0xff], what: 'is a JPEG image', remedy: 'Ingest the text of the page, not its picture.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'is a GIF image', remedy: 'Ingest the text of the page, not its picture.' },
  { bytes: [0x1f, 0x8b], what: 'is a gzip archive', remedy: 'Unpack it and ingest the files in it.' },
];

const SAVE_AS_UTF8 = 'Save it as UTF-8 and ingest it again (for example: iconv -f UTF-16 -t UTF-8).';

const unreadable = (file: string, what: string, remedy: string): PolicyGraphError =>
  new PolicyGraphError('UNREADABLE_SOURCE', `${file} ${what}.`, { remedy, details: { file } });

/** UTF-16 without a mark: Latin text leaves every second byte zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = Math.min(bytes.length, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  const few = sample / 16;
  return sample >= 8 && ((odd > few && even < odd / 8) || (even > few && odd < even / 8));
}

/**
 * The text of a file. A byte order mark stays in the text, so that offsets and hash are those of the file as every UTF-8 reader sees it.
 * Throws UNREADABLE_SOURCE naming the file, what it is and what to do.
 */
export function decodeSource(bytes: Uint8Array, file: string): string {
  const magic = MAGIC.find((entry) => entry.bytes.every((byte, i) => bytes[i] === byte));
  if (magic) throw unreadable(file, magic.what, magic.remedy);
  if (bytes.length === 0) throw unreadable(file, 'is empty', 'Give a file with text, or leave it out.');
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked || looksLikeUtf16(bytes)) throw unreadable(file, 'is in UTF-16, not UTF-8', SAVE_AS_UTF8);
  if (bytes.includes(0)) {
    throw unreadable(file, 'is binary data, not text (it has NUL bytes)', 'Give the text or HTML of the document.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable(
      file,
      'is not valid UTF-8',
      'Save it as UTF-8 and ingest it again (older Vietnamese files are often in windows-1258 or TCVN3).',
    );
  }
  return text;
}

/** Checks text that did not come from a file. Throws UNREADABLE_SOURCE for what no UTF-8 file could hold, and for emptiness. */
export function checkText(raw: string, file: string): void {
  if (/\p{Surrogate}/u.test(raw)) {
    throw unreadable(
      file,
      'holds half of a character pair (a lone surrogate)',
      'Cut the text between characters, not inside one.',
    );
  }
  if (raw.includes('\0')) throw unreadable(file, 'holds NUL characters', 'Give the plain text of the document.');
  if (!/[\p{L}\p{N}]/u.test(raw)) throw unreadable(file, 'holds no words', 'Give a file with text, or leave it out.');
}
