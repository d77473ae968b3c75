/**
 * PDF to paragraphs, by pdf.js: the text layer with its places on the page. What has no text layer is never guessed: a file of pictures
 * is refused as in need of OCR, single pages are named in a warning.
 */
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unreadable } from '../decode.js';
import { legacyEncodingOf, legacyWarning } from '../legacy-encoding.js';
import { SIGNATURE_STAMP } from '../page-words.js';
import { inUnicode } from '../reading-text.js';
import type { BinaryText } from '../reader-request.js';
import { footnoteRows, type PageOfRows, runningRows, usualSize } from './page-furniture.js';
import { writePages } from './page-writer.js';
import { pageRows, type Row } from './page-rows.js';
import { pageRuns, type TextItem } from './page-runs.js';

/** Beyond this a file is a book or a trap. */
const MAX_PAGES = 1_500;
const MAX_LETTERS = 6_000_000;
/** A page below this has a stamp or a page number and no text of its own. */
const FEW_LETTERS = 12;
const RUN_OCR =
  'Run OCR over it (for example `ocrmypdf -l vie IN.pdf OUT.pdf`), check the result against the pages, and ingest that.';

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
/** Private-use and replacement characters: the font has no table that says which letters its shapes are. */
const shapesIn = (text: string): number => text.match(/[\uE000-\uF8FF\uFFFD]/gu)?.length ?? 0;

async function openPdf(bytes: Uint8Array, name: string) {
  const task = getDocument({
    // The library takes the bytes away from whoever hands them over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    cMapUrl: fileURLToPath(new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))),
    cMapPacked: true,
  });
  try {
    return { task, pdf: await task.promise };
  } catch (cause) {
    const isLocked = (cause as Error).name === 'PasswordException';
    if (isLocked)
      throw unreadable(name, 'is locked with a password', { remedy: 'Remove the password and ingest it again.', cause });
    throw unreadable(name, 'is a damaged PDF', {
      remedy: 'Open it in a viewer, print or save it as a new PDF, and ingest that.',
      cause,
    });
  }
}

interface ReadPages {
  readonly pages: PageOfRows[];
  /** Numbers, from 1, of pages that could not be read at all. */
  readonly damaged: number[];
}

async function readPages(bytes: Uint8Array, name: string): Promise<ReadPages> {
  const { task, pdf } = await openPdf(bytes, name);
  try {
    if (pdf.numPages > MAX_PAGES) {
      throw unreadable(name, `has ${pdf.numPages} pages, more than ${MAX_PAGES}`, {
        remedy: 'Split it into its documents, one a file.',
      });
    }
    const pages: PageOfRows[] = [];
    const damaged: number[] = [];
    let letters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const { runs, width, height } = pageRuns(items as TextItem[], page.getViewport({ scale: 1 }));
        letters += runs.reduce((sum, { text }) => sum + text.length, 0);
        pages.push({ rows: pageRows(runs), width, height });
        page.cleanup();
      } catch {
        damaged.push(number);
        pages.push({ rows: [], width: 0, height: 0 });
      }
      if (letters > MAX_LETTERS) {
        throw unreadable(name, 'has more text than a document holds', { remedy: 'Split it into its documents, one a file.' });
      }
    }
    return { pages, damaged };
  } finally {
    await task.destroy();
  }
}

const plainTextOf = (rows: readonly Row[]): string =>
  rows.map(({ segments }) => segments.map(({ text }) => text).join(' ')).join('\n');

const list = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'page' : 'pages'} ${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ', …' : ''}`;

/** The text of a PDF. Throws UNREADABLE_SOURCE: damaged, locked, without any text layer, too long. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<BinaryText> {
  const { pages, damaged } = await readPages(bytes, name);
  const running = runningRows(pages);
  const size = usualSize(pages);
  const noText: number[] = [];
  const noLetters: number[] = [];
  for (const [i, { rows }] of pages.entries()) {
    const text = plainTextOf(rows.filter((row) => !running.has(row) && !SIGNATURE_STAMP.test(plainTextOf([row]))));
    if (shapesIn(text) > lettersIn(text)) noLetters.push(i + 1);
    else if (lettersIn(text) < FEW_LETTERS && !damaged.includes(i + 1)) noText.push(i + 1);
  }
  const lost = new Set([...noText, ...noLetters, ...damaged]);
  if (lost.size === pages.length) {
    if (damaged.length === pages.length) {
      throw unreadable(name, 'is a damaged PDF: none of its pages can be read', {
        remedy: 'Open it in a viewer, print or save it as a new PDF, and ingest that.',
      });
    }
    const why =
      noLetters.length > noText.length
        ? 'has a text layer whose fonts do not say their letters'
        : 'has no text layer: its pages are pictures';
    throw unreadable(name, `needs OCR: it ${why} (${pages.length === 1 ? '1 page' : `${pages.length} pages`})`, {
      remedy: RUN_OCR,
    });
  }
  const legacy = legacyEncodingOf(pages.map(({ rows }) => plainTextOf(rows)).join('\n'));
  const written = writePages(
    pages.map((page, i) => {
      const rows = noLetters.includes(i + 1) ? [] : page.rows;
      return { rows, running, notes: footnoteRows({ ...page, rows }, size) };
    }),
    (text) => inUnicode(text, legacy),
  );
  const warnings = [
    ...(noText.length > 0 ? [`has no text layer on ${list(noText)}: blank, or in need of OCR`] : []),
    ...(noLetters.length > 0 ? [`needs OCR on ${list(noLetters)}: the fonts there do not say their letters`] : []),
    ...(damaged.length > 0 ? [`has damaged pages that were left out: ${list(damaged)}`] : []),
    ...(legacy === null ? [] : [legacyWarning(legacy)]),
  ];
  return { ...written, encoding: legacy, warnings };
}
