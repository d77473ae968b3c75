/**
 * A source file as the later rooms see it: one clean text, and for every character of it the place in the file.
 * Recognition and resolution work on `text`; `rawSpan` turns a range of it into the offsets that leave the house.
 */
import type { Span } from '../vocabulary/facts.js';
import type { SourceTier } from '../vocabulary/kinds.js';

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

export interface SourceDocument {
  /** Base name of the input file. */
  readonly file: string;
  readonly format: 'text' | 'html';
  /** The file decoded as UTF-8, untouched: what offsets point into. */
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
  /** The range of the file that a range of `text` was read from. */
  rawSpan(span: Span): Span;
}
