/**
 * A source file as the later rooms see it: one clean text, and for every character of it the place in the file.
 * Recognition and resolution work on `text`; `rawSpan` turns a range of it into the offsets that leave the house.
 */
import type { Span } from '../vocabulary/facts.js';
import type { SourceTier } from '../vocabulary/kinds.js';
import type { BinaryFormat, SourceEncoding } from './decode.js';

/**
 * What a block of text is on the page. Facts are read from TITLE, LEAD, HEADING, BODY, LIST_ITEM and TABLE; LETTERHEAD holds the
 * issuer, number, place and date of the document that the text itself is; the rest is not content.
 */
export type BlockRole =
  | 'TITLE'
  | 'LEAD'
  | 'HEADING'
  | 'BODY'
  | 'LIST_ITEM'
  | 'TABLE'
  | 'LETTERHEAD'
  | 'SIGNATURE'
  | 'RECIPIENTS'
  | 'BYLINE'
  | 'CAPTION'
  | 'TEASER'
  | 'BOILERPLATE';

/** A paragraph, offsets into `text`. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** What a description file (NAME.json beside NAME.txt) says that the file does not. */
export interface SourceDescription {
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly kind?: 'official' | 'news';
}

/** How a file was read: what a reader of its facts must know to find their words again. */
export interface SourceReading {
  readonly format: 'text' | 'html' | BinaryFormat;
  readonly encoding: SourceEncoding | null;
  /** SHA-256 of the file's bytes, hex. In UTF-8 text and HTML it is that of `raw`. */
  readonly fileSha256: string;
  /** What was lost or converted on the way, one clause each ("pages 3, 4 have no text layer and need OCR"). */
  readonly warnings: readonly string[];
}

/** One document of a file. A file that holds several gives several, with one `raw`, `sha256`, `file` and `reading`. */
export interface SourceDocument {
  /** Base name of the input file. */
  readonly file: string;
  readonly reading: SourceReading;
  /**
   * What offsets point into: text and HTML in UTF-8 as they are; of every other file its reading text, which is the same on every
   * machine and which `policygraph text` prints (docs/decisions/2026-11-26-offsets-of-binary-files.md).
   */
  readonly raw: string;
  /** SHA-256 of `raw` as UTF-8, hex. */
  readonly sha256: string;
  /** NFC, NBSP as space, dashes as written, tags out, blocks separated by newlines. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sentences, offsets into `text`, in order; never across blocks. */
  readonly sentences: readonly Span[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO date or date-time. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly tier: SourceTier;
  /** The range of `raw` that a range of `text` was read from. */
  rawSpan(span: Span): Span;
  /** Where a person finds a range of `raw`: "characters 12–30", of a PDF "page 3, characters 12–30". */
  locatorOf(span: Span): string;
}
