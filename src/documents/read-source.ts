/**
 * The entrance of the room `documents`: a file or a text in memory becomes a SourceDocument, one clean text with roles, sentences
 * and the way back to every character of the file. Nothing here knows what the words mean.
 */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PolicyGraphError } from '../errors.js';
import type { Span } from '../vocabulary/facts.js';
import { checkText, decodeSource } from './decode.js';
import { readDescription } from './description-file.js';
import { readHtml } from './html.js';
import { MappedTextBuilder, rawSpanOf } from './mapped-text.js';
import { metadataOf, type StatedMetadata } from './metadata.js';
import { tierOf } from './official-layout.js';
import type { Paragraph } from './paragraph.js';
import { readPlainText } from './plain-text.js';
import { assignRoles } from './roles.js';
import { splitSentences } from './sentences.js';
import type { Block, SourceDescription, SourceDocument } from './source-document.js';

/** Sources are articles and documents; a file beyond this is a dump that should be split. Bytes. */
export const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;

/** A document has some thousands of lines; beyond this it is a dump, and its paragraphs alone would fill the memory. */
const MAX_LINES = 100_000;

/** How a file is read. */
export interface ReadOptions {
  /** Largest file accepted, in bytes; default 20 MB. */
  readonly maxBytes?: number;
  /** Used instead of the description file beside the source. */
  readonly description?: SourceDescription;
}

const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const refuse = (file: string, what: string, options: { remedy: string; cause?: unknown }): PolicyGraphError =>
  new PolicyGraphError('UNREADABLE_SOURCE', `${file} ${what}.`, { ...options, details: { file } });

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

/** The bytes of an ordinary file. Never opens pipes, sockets or devices, which would wait for ever. */
async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const info = await stat(path);
    if (info.isDirectory())
      throw refuse(file, 'is a folder, not a file', { remedy: 'Name the files in it, or ingest the folder.' });
    if (!info.isFile()) {
      throw refuse(file, 'is no ordinary file (a pipe, socket or device)', {
        remedy: 'Copy its content into a file and ingest that.',
      });
    }
    if (info.size > maxBytes) {
      throw refuse(file, `is ${mebibytes(info.size)}, more than the limit of ${mebibytes(maxBytes)}`, {
        remedy: 'Split it into its documents, one a file.',
      });
    }
    const handle = await open(path, 'r');
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof PolicyGraphError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw refuse(file, 'does not exist or is a link that leads nowhere', { remedy: 'Check the path.', cause });
    if (code === 'EACCES' || code === 'EPERM')
      throw refuse(file, 'may not be read', { remedy: 'Give yourself the permission to read it.', cause });
    if (code === 'ELOOP') throw refuse(file, 'is a link that leads back to itself', { remedy: 'Name the file itself.', cause });
    throw refuse(file, `cannot be read (${code ?? 'unknown failure'})`, { remedy: 'Check the file and its disk.', cause });
  }
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

/**
 * Reads a text that is in memory. `name` is the base name it is known by.
 * Throws UNREADABLE_SOURCE for text without words, with NUL or with lone surrogates.
 */
export function readSourceText(raw: string, name: string, description: SourceDescription = {}): SourceDocument {
  checkText(raw, name);
  if ((raw.match(/\r\n?|\n/gu)?.length ?? 0) > MAX_LINES) {
    throw refuse(name, `has more than ${MAX_LINES} lines`, { remedy: 'Split it into its documents, one a file.' });
  }
  const isHtml = looksLikeHtml(raw);
  let stated: StatedMetadata = {};
  let paragraphs: Paragraph[];
  if (isHtml) ({ paragraphs, stated } = readHtml(raw, name));
  else paragraphs = readPlainText(raw);
  if (paragraphs.length === 0) {
    throw refuse(name, 'holds no readable text', { remedy: 'Give the page with its text, not only its frame or scripts.' });
  }
  const roles = assignRoles(paragraphs);
  const { mapped, blocks } = assemble(paragraphs, roles);
  const tier = description.kind === undefined ? tierOf(paragraphs) : description.kind === 'official' ? 'OFFICIAL' : 'PRESS';
  return {
    file: name,
    format: isHtml ? 'html' : 'text',
    raw,
    sha256: createHash('sha256').update(raw, 'utf8').digest('hex'),
    text: mapped.text,
    blocks,
    sentences: blocks.flatMap((block) => splitSentences(mapped.text, block)),
    ...metadataOf(paragraphs, roles, { stated, description }),
    url: description.url ?? null,
    tier,
    rawSpan: (span: Span) => rawSpanOf(mapped, span),
  };
}

/**
 * Reads a source file and the description beside it. The reader is chosen by what the file holds, not by its name.
 * Throws UNREADABLE_SOURCE with one line that names the file and what to do.
 */
export async function readSourceFile(path: string, options: ReadOptions = {}): Promise<SourceDocument> {
  const bytes = await readBytes(path, options.maxBytes ?? DEFAULT_MAX_BYTES);
  const raw = decodeSource(bytes, basename(path));
  const description = options.description ?? (await readDescription(path));
  return readSourceText(raw, basename(path), description);
}
