/** What the reading process and its thread are asked and what they answer. */
import type { BinaryFormat } from './decode.js';
import type { LegacyEncoding } from './legacy-encoding.js';
import type { ReadingText } from './reading-text.js';

export interface ReaderRequest {
  readonly bytes: Uint8Array;
  readonly format: BinaryFormat;
  /** Base name of the file, for messages. */
  readonly name: string;
  /** From when its library is loaded. */
  readonly timeLimitMs: number;
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
  /** It went beyond a limit: words that go on from "a PDF that". */
  | { readonly limit: string }
  | { readonly failure: string };
