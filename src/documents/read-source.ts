/**
 * The entrance of the room `documents`: a file or a text in memory becomes SourceDocuments, each one clean text with roles, sentences
 * and the way back to every character of the file. Nothing here knows what the words mean.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Span } from '../vocabulary/facts.js';
import { restoreCapitals } from './bare-capitals.js';
import { binaryFormatOf, checkText, decodeSource, unreadable } from './decode.js';
import { readDescription } from './description-file.js';
import { readBytes } from './file-bytes.js';
import { readHtml } from './html.js';
import { convertLegacy, legacyEncodingOf, legacyWarning } from './legacy-encoding.js';
import { MappedTextBuilder, rawSpanOf, sliceOf } from './mapped-text.js';
import { metadataOf, type StatedMetadata } from './metadata.js';
import { tierOf } from './official-layout.js';
import type { Paragraph } from './paragraph.js';
import { readPlainText } from './plain-text.js';
import { assignRoles } from './roles.js';
import { readApart } from './read-apart.js';
import { splitSentences } from './sentences.js';
import { unsegmented } from './word-segments.js';
import type { Block, SourceDescription, SourceDocument, SourceReading } from './source-document.js';

/** Sources are articles and documents; a file beyond this is a dump that should be split. Bytes. */
export const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;

/** A document has some thousands of lines; beyond this it is a dump, and its paragraphs alone would fill the memory. */
const MAX_LINES = 100_000;

/** How a file is read. */
export interface ReadOptions {
  /** Largest file accepted, in bytes; default 20 MB. */
  readonly maxBytes?: number;
  /** How long a PDF or Office file may take, in milliseconds; default 6 s. */
  readonly timeLimitMs?: number;
  /** Used instead of the description file beside the source. */
  readonly description?: SourceDescription;
}

/** A file as its reader hands it on: the text that offsets point into and the paragraphs cut from it. */
export interface FileText {
  readonly raw: string;
  readonly paragraphs: readonly Paragraph[];
  readonly stated: StatedMetadata;
  /** Of a PDF: where each page begins in `raw`. */
  readonly pageStarts: readonly number[] | null;
  readonly reading: SourceReading;
}

/** Eight hundred pages; beyond this a file is a dump that should be split. Letters of clean text. */
const MAX_TEXT = 2_500_000;
/** Cells and list items count too. */
const MAX_PARAGRAPHS = 100_000;

const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** HTML shows by its tags, whatever the file is called. A sentence that mentions "<p>" does not begin with one. */
function looksLikeHtml(raw: string): boolean {
  const head = raw
    .slice(0, 4096)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (/^(?:<!doctype\s+html|<html[\s>]|<\?xml[^>]*\?>\s*<(?:!doctype html|html)|<!--)/iu.test(head)) return true;
  return (
    /^<(?:head|body|div|main|article|section|p|h[1-6]|table|ul|ol|span|header|meta|title)[\s>]/iu.test(head) &&
    /<\/[a-z][a-z0-9]*\s*>/iu.test(raw)
  );
}

/** Text or HTML to paragraphs. Throws UNREADABLE_SOURCE for what holds no words, NUL, lone surrogates or too many lines. */
function readText(raw: string, name: string, known: Omit<SourceReading, 'format'>): FileText {
  checkText(raw, name);
  if ((raw.match(/\r\n?|\n/gu)?.length ?? 0) > MAX_LINES) {
    throw unreadable(name, `has more than ${MAX_LINES} lines`, { remedy: 'Split it into its documents, one a file.' });
  }
  const isHtml = looksLikeHtml(raw);
  const legacy = legacyEncodingOf(raw);
  const { paragraphs, stated } = isHtml ? readHtml(raw, name) : { paragraphs: readPlainText(raw, legacy), stated: {} };
  if (paragraphs.length === 0) {
    throw unreadable(name, 'holds no readable text', { remedy: 'Give the page with its text, not only its frame or scripts.' });
  }
  const shown = legacy !== null && isHtml;
  return {
    raw,
    paragraphs: shown ? paragraphs.map((each) => ({ ...each, content: convertLegacy(each.content, legacy) })) : paragraphs,
    stated,
    pageStarts: null,
    reading: {
      ...known,
      format: isHtml ? 'html' : 'text',
      ...(legacy === null ? {} : { encoding: legacy, warnings: [...known.warnings, legacyWarning(legacy)] }),
    },
  };
}

/** No paragraph of a law or an article is as long: a file without line breaks is read in pieces, for later rooms look back within a paragraph. */
const LONGEST_PARAGRAPH = 20_000;

/** A paragraph, or the pieces of one beyond all measure, cut behind sentences where it has any. */
function inPieces(paragraph: Paragraph): Paragraph[] {
  const { content, ...hints } = paragraph;
  const pieces: Paragraph[] = [];
  let from = 0;
  while (content.text.length - from > LONGEST_PARAGRAPH) {
    const window = content.text.slice(from, from + LONGEST_PARAGRAPH);
    const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('; '));
    const blank = window.lastIndexOf(' ');
    const length = sentence > 0 ? sentence + 1 : blank > 0 ? blank : LONGEST_PARAGRAPH;
    pieces.push({ ...hints, content: sliceOf(content, from, from + length) });
    from += length;
    while (content.text[from] === ' ') from++;
  }
  return from === 0 ? [paragraph] : [...pieces, { ...hints, content: sliceOf(content, from, content.text.length) }];
}

/** Joins the paragraphs to one text, a line break between two, and keeps where each character came from. */
function assemble(paragraphs: readonly Paragraph[], roles: readonly Block['role'][]) {
  const builder = new MappedTextBuilder(paragraphs.reduce((sum, { content }) => sum + content.text.length + 1, 0));
  const blocks: Block[] = [];
  let lastRaw = 0;
  for (const [i, { content }] of paragraphs.entries()) {
    const rawStart = content.starts[0] ?? lastRaw;
    if (i > 0) builder.put('\n', Math.min(lastRaw, rawStart), Math.max(lastRaw, rawStart));
    const start = builder.length;
    builder.copy(content, 0, content.text.length);
    blocks.push({ start, end: builder.length, role: roles[i] ?? 'BODY' });
    lastRaw = content.ends[content.ends.length - 1] ?? lastRaw;
  }
  return { mapped: builder.build(), blocks };
}

/** "page 3, " of a PDF, nothing elsewhere. */
function pageOf(pageStarts: readonly number[] | null, offset: number): string {
  return pageStarts === null ? '' : `page ${Math.max(1, pageStarts.findLastIndex((start) => start <= offset) + 1)}, `;
}

/** A document out of the paragraphs of a file. */
function documentOf(
  { raw, stated, reading, pageStarts, paragraphs: content }: FileText,
  { name, description }: { name: string; description: SourceDescription },
): SourceDocument {
  const paragraphs = restoreCapitals(unsegmented(content)).flatMap(inPieces);
  const letters = paragraphs.reduce((sum, each) => sum + each.content.text.length, 0);
  if (letters > MAX_TEXT || paragraphs.length > MAX_PARAGRAPHS) {
    const what = letters > MAX_TEXT ? `${MAX_TEXT} letters of text` : `${MAX_PARAGRAPHS} paragraphs and cells`;
    throw unreadable(name, `has more than ${what}`, { remedy: 'Split it into its documents, one a file.' });
  }
  const roles = assignRoles(paragraphs);
  const { mapped, blocks } = assemble(paragraphs, roles);
  const tier = description.kind === undefined ? tierOf(paragraphs) : description.kind === 'official' ? 'OFFICIAL' : 'PRESS';
  return {
    file: name,
    reading,
    raw,
    sha256: sha256Of(raw),
    text: mapped.text,
    blocks,
    sentences: blocks.flatMap((block) => splitSentences(mapped.text, block)),
    ...metadataOf(paragraphs, roles, { stated, description }),
    url: description.url ?? null,
    tier,
    rawSpan: (span: Span) => rawSpanOf(mapped, span),
    locatorOf: ({ start, end }: Span) => `${pageOf(pageStarts, start)}characters ${start}–${end}`,
  };
}

/**
 * Reads a text that is in memory as one document. `name` is the base name it is known by.
 * Throws UNREADABLE_SOURCE for text without words, with NUL or with lone surrogates.
 */
export function readSourceText(raw: string, name: string, description: SourceDescription = {}): SourceDocument {
  const content = readText(raw, name, { encoding: 'utf-8', fileSha256: sha256Of(raw), warnings: [] });
  return documentOf(content, { name, description });
}

/**
 * Reads a source file and the description beside it: one document, or several where the file holds several (then all have one `raw`
 * and one hash, and are one source). Never empty. The reader is chosen by what the file holds, not by its name.
 * Throws UNREADABLE_SOURCE with one line that names the file and what to do.
 */
export async function readSourceFile(path: string, options: ReadOptions = {}): Promise<readonly SourceDocument[]> {
  const name = basename(path);
  const bytes = await readBytes(path, options.maxBytes ?? DEFAULT_MAX_BYTES);
  const description = options.description ?? (await readDescription(path));
  const fileSha256 = sha256Of(bytes);
  const format = binaryFormatOf(bytes);
  let content: FileText;
  if (format === null) {
    const { text, encoding, warnings } = decodeSource(bytes, name);
    content = readText(text, name, { encoding, warnings, fileSha256 });
  } else {
    const { raw, paragraphs, encoding, warnings, pageStarts } = await readApart({ bytes, format, name }, options.timeLimitMs);
    content = { raw, paragraphs, stated: {}, pageStarts, reading: { format, encoding, warnings, fileSha256 } };
  }
  return [documentOf(content, { name, description })];
}
