/** The old binary DOC (Word 97–2003) to paragraphs, by word-extractor: the body with its tables; headers, footers and notes are left. */
import WordExtractor from 'word-extractor';
import { unreadable } from '../decode.js';
import { legacyEncodingOf, legacyWarning } from '../legacy-encoding.js';
import { PLAIN } from '../paragraph.js';
import { inUnicode, readingTextOf } from '../reading-text.js';
import type { BinaryText } from '../reader-request.js';

const SAVE_ANEW = 'Open it in a word processor, save it as DOCX or UTF-8 text, and ingest that.';

/** The text of an old Word file. Throws UNREADABLE_SOURCE. */
export async function readDoc(bytes: Uint8Array, name: string): Promise<BinaryText> {
  let body: string;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    body = document.getBody();
  } catch (cause) {
    throw unreadable(name, 'is an old Office file that is damaged or no Word document (XLS, PPT, MSG)', {
      remedy: SAVE_ANEW,
      cause,
    });
  }
  const legacy = legacyEncodingOf(body);
  const lines = inUnicode(body, legacy).split(/\r\n|[\r\n\v\f\u2028\u2029]/u);
  // A tab parts the cells of a table's row.
  const paragraphs = lines.flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.replace(/\s+/gu, ' ').trim());
    const inTable = cells.length > 1;
    return cells.flatMap((text, i) => (text === '' ? [] : [{ ...PLAIN, text, inTable, gapBefore: i === 0 }]));
  });
  if (!paragraphs.some(({ text }) => /\p{L}/u.test(text))) {
    throw unreadable(name, 'is an old Word file without text', {
      remedy: 'If its pages are pictures it needs OCR: run OCR, check the result and ingest that.',
    });
  }
  return {
    ...readingTextOf(paragraphs),
    encoding: legacy,
    warnings: legacy === null ? [] : [legacyWarning(legacy)],
    pageStarts: null,
  };
}
