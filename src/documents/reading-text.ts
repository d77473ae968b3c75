/**
 * The reading text of a file that has no characters of its own to point into: a line a paragraph or line of a page. Paragraphs keep
 * the place of each of their characters in it.
 */
import { convertLegacy, type LegacyEncoding } from './legacy-encoding.js';
import { type MappedText, MappedTextBuilder, mapIdentity } from './mapped-text.js';
import type { LayoutHints, Paragraph } from './paragraph.js';

/** A text with the paragraphs cut from it. */
export interface ReadingText {
  readonly raw: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The letters that a font encoding shows; the text itself where there is none. */
export const inUnicode = (text: string, legacy: LegacyEncoding | null): string =>
  legacy === null ? text : convertLegacy(mapIdentity(text), legacy).text;

/** Writes reading text piece by piece and hands out the pieces with their places. */
export class ReadingTextBuilder {
  readonly #parts: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Appends `text`, in NFC, and gives it back with its place. */
  write(text: string): MappedText {
    const composed = text.normalize('NFC');
    const builder = new MappedTextBuilder(composed.length);
    builder.putRaw(composed, this.#length);
    this.separate(composed);
    return builder.build();
  }

  /** Appends what stands between two pieces. */
  separate(mark: string): void {
    this.#parts.push(mark);
    this.#length += mark.length;
  }

  build(): string {
    return this.#parts.join('');
  }
}

/** Each paragraph a line. */
export function readingTextOf(paragraphs: readonly (LayoutHints & { readonly text: string })[]): ReadingText {
  const builder = new ReadingTextBuilder();
  const placed = paragraphs.map(({ text, ...hints }) => {
    const content = builder.write(text);
    builder.separate('\n');
    return { ...hints, content };
  });
  return { raw: builder.build(), paragraphs: placed };
}
