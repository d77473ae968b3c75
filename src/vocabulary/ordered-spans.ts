/** Look-ups among spans in text order, such as the sentences of a document. */
import type { Span } from './facts.js';

/** Index of the first span that starts at the place or behind it; the number of spans when none does. */
export function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
