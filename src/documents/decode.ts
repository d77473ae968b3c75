/**
 * From bytes to text, strictly: what is not text is refused with what it is and what to do, never half read. UTF-8 is taken as it
 * is; UTF-16 by its byte order mark; single-byte Vietnamese files by the letters they give (legacy-encoding.ts).
 */
import { PolicyGraphError } from '../errors.js';
import { readLegacyBytes } from './legacy-encoding.js';

/** Formats of documents that have a reader of their own. */
export type BinaryFormat = 'pdf' | 'docx' | 'doc';
/** How the bytes of a file spelled its letters. */
export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'tcvn3' | 'vni' | 'windows-1258';

/** A text file as letters. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: SourceEncoding;
  readonly warnings: readonly string[];
}

interface Magic {
  readonly bytes: readonly number[];
}
const BINARY: readonly (Magic & { readonly format: BinaryFormat })[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], format: 'pdf' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'docx' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'doc' },
];
/** How the first bytes of well-known formats look; a name alone (report.txt) proves nothing. */
const REFUSED: readonly (Magic & { readonly what: string; readonly remedy: string })[] = [
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: 'is a rich text (RTF) file',
    remedy: 'Save the document as DOCX, PDF or UTF-8 text and ingest that.',
  },
  { bytes: [0x50, 0x4b], what: 'is an empty or damaged ZIP archive', remedy: 'Save the document anew and ingest that.' },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    what: 'is a PNG image',
    remedy: 'It needs OCR: ingest the text of the page, not its picture.',
  },
  { bytes: [0xff, 0xd8, 0xff], what: 'is a JPEG image', remedy: 'It needs OCR: ingest the text of the page, not its picture.' },
  {
    bytes: [0x49, 0x49, 0x2a, 0x00],
    what: 'is a TIFF image',
    remedy: 'It needs OCR: ingest the text of the page, not its picture.',
  },
  {
    bytes: [0x47, 0x49, 0x46, 0x38],
    what: 'is a GIF image',
    remedy: 'It needs OCR: ingest the text of the page, not its picture.',
  },
  { bytes: [0x1f, 0x8b], what: 'is a gzip archive', remedy: 'Unpack it and ingest the files in it.' },
];

/** The one way in which a file is refused: its name, what is wrong, what to do. */
export const unreadable = (file: string, what: string, options: { remedy: string; cause?: unknown }): PolicyGraphError =>
  new PolicyGraphError('UNREADABLE_SOURCE', `${file} ${what}.`, { ...options, details: { file } });

const bears = (bytes: Uint8Array, { bytes: mark }: Magic): boolean => mark.every((byte, i) => bytes[i] === byte);

/** The format whose own mark the bytes bear, or null for text. */
export function binaryFormatOf(bytes: Uint8Array): BinaryFormat | null {
  return BINARY.find((entry) => bears(bytes, entry))?.format ?? null;
}

/** UTF-16 without a mark: Latin text leaves every second byte zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = Math.min(bytes.length, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  const few = sample / 16;
  return sample >= 8 && ((odd > few && even < odd / 8) || (even > few && odd < even / 8));
}

function decodeUtf16(bytes: Uint8Array, file: string, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, warnings: [] };
  } catch (cause) {
    const remedy = 'Save it as UTF-8 and ingest it again.';
    throw unreadable(file, 'begins like UTF-16 and holds what no UTF-16 text can', { remedy, cause });
  }
}

/**
 * The text of a file. In UTF-8 a byte order mark stays in the text, so that offsets and hash are those of the file as every UTF-8
 * reader sees it. Throws UNREADABLE_SOURCE naming the file, what it is and what to do.
 */
export function decodeSource(bytes: Uint8Array, file: string): DecodedText {
  const refused = REFUSED.find((entry) => bears(bytes, entry));
  if (refused) throw unreadable(file, refused.what, { remedy: refused.remedy });
  if (bytes.length === 0) throw unreadable(file, 'is empty', { remedy: 'Give a file with text, or leave it out.' });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, file, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, file, 'utf-16be');
  if (looksLikeUtf16(bytes)) {
    const remedy = 'Save it as UTF-8 (for example: iconv -f UTF-16LE -t UTF-8) and ingest it again.';
    throw unreadable(file, 'seems to be UTF-16 without a byte order mark', { remedy });
  }
  if (bytes.includes(0)) {
    throw unreadable(file, 'is binary data, not text (it has NUL bytes)', { remedy: 'Give the text or HTML of the document.' });
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8', warnings: [] };
  } catch {
    const legacy = readLegacyBytes(bytes);
    if (legacy !== null) return legacy;
    throw unreadable(file, 'is not valid UTF-8, nor TCVN3, VNI or windows-1258 text', {
      remedy: 'Save it as UTF-8 and ingest it again.',
    });
  }
}

/** Checks text that did not come from a file. Throws UNREADABLE_SOURCE for what no UTF-8 file could hold, and for emptiness. */
export function checkText(raw: string, file: string): void {
  if (/\p{Surrogate}/u.test(raw)) {
    throw unreadable(file, 'holds half of a character pair (a lone surrogate)', {
      remedy: 'Cut the text between characters, not inside one.',
    });
  }
  if (raw.includes('\0')) throw unreadable(file, 'holds NUL characters', { remedy: 'Give the plain text of the document.' });
  if (!/[\p{L}\p{N}]/u.test(raw)) throw unreadable(file, 'holds no words', { remedy: 'Give a file with text, or leave it out.' });
}
