/** Spans of a text beside each other: what lies in what, and look-ups among those in text order, such as the sentences of a document. */
import type { Span } from './facts.js';

/** Whether all of `inner` lies in `outer`. */
export const liesIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

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
