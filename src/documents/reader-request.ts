/** What the reading thread is asked and what it answers. */
import type { BinaryFormat } from './decode.js';
import type { LegacyEncoding } from './legacy-encoding.js';
import type { ReadingText } from './reading-text.js';

export interface ReaderRequest {
  readonly bytes: Uint8Array;
  readonly format: BinaryFormat;
  /** Base name of the file, for messages. */
  readonly name: string;
}

/** A file that is no text, as text. */
export interface BinaryText extends ReadingText {
  readonly encoding: LegacyEncoding | null;
  readonly warnings: readonly string[];
  /** Of a PDF: where each page begins in `raw`. */
  readonly pageStarts: readonly number[] | null;
}

export type ReaderAnswer =
  | { readonly text: BinaryText }
  | { readonly error: { readonly message: string; readonly remedy: string } }
  | { readonly failure: string };
