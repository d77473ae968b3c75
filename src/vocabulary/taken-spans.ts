/** Which places of a text are spoken for: recognisers let the first of two overlapping readings stand. Linear in the text, however long. */
import type { Span } from './facts.js';

export class TakenSpans {
  readonly #length: number;
  /** Made with the first span: in most stretches of a text nothing is taken. */
  #taken: Uint8Array | null = null;

  constructor(textLength: number, spans: Iterable<Span> = []) {
    this.#length = textLength;
    for (const span of spans) this.take(span);
  }

  /** Whether any place of the span is taken. */
  overlaps(span: Span): boolean {
    return this.#taken?.subarray(span.start, span.end).includes(1) ?? false;
  }

  /** Whether every place of the span is taken. */
  covers(span: Span): boolean {
    return this.#taken === null ? span.end <= span.start : !this.#taken.subarray(span.start, span.end).includes(0);
  }

  take(span: Span): void {
    this.#taken ??= new Uint8Array(this.#length);
    this.#taken.fill(1, span.start, span.end);
  }
}
